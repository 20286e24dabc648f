import { useMessages } from '@/shared/i18n/messages';
import { ButtonLink } from '@/shared/ui/button';
import { Empty } from '@/shared/ui/states';
import { shellMessages } from './messages';

export function NotFound() {
  const t = useMessages(shellMessages);
  return (
    <Empty icon="search" title={t('notFound')}>
      <ButtonLink to="/">{t('home')}</ButtonLink>
    </Empty>
  );
}
