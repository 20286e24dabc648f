import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { uiMessages } from '@/shared/ui/messages';
import { Empty } from '@/shared/ui/states';

/** Mostly a chunk that a new version has replaced; a reload fetches the new one. */
export function Crashed() {
  const t = useMessages(uiMessages);
  return (
    <div role="alert">
      <Empty icon="alert" title={t('crashed')}>
        <p>{t('crashedHint')}</p>
        <Button look="primary" onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
      </Empty>
    </div>
  );
}
