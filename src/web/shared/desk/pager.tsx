import type { Page } from '@/shared/api/page';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { deskMessages } from './messages';
import styles from './pager.module.css';
import type { Keyset } from './use-keyset';

/** Total, page number, back and forward. */
export function Pager({ keyset, answer }: { keyset: Keyset; answer: Page<unknown> }) {
  const t = useMessages(deskMessages);
  const { next, total } = answer;
  if (!next && keyset.page === 1 && !total) return null;
  return (
    <nav className={styles.pager} aria-label={t('pages')}>
      <span>{total && t('total', { total })}</span>
      <div className={styles.steps}>
        <Button size="s" disabled={keyset.page === 1} onClick={keyset.back}>{t('previous')}</Button>
        <span>{t('page', { page: keyset.page })}</span>
        <Button size="s" disabled={!next} onClick={() => next && keyset.forward(next)}>{t('next')}</Button>
      </div>
    </nav>
  );
}
