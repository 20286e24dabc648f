import { useMessages } from '@/shared/i18n/messages';
import { uiMessages } from '@/shared/ui/messages';

/** The first second: the board, before there is anything on it. As it stands in index.html already. */
export function Starting() {
  const t = useMessages(uiMessages);
  return (
    <div className="starting" role="status" aria-label={t('loading')}>
      <img src="/favicon.svg" alt="" width={48} height={48} />
      <p aria-hidden="true">起盘</p>
    </div>
  );
}
