import { useState } from 'react';
import { withQuery } from '@/shared/api/query-string';
import { useMessages } from '@/shared/i18n/messages';
import { useAsOf, useOffline } from '@/shared/offline/network';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import { classNames } from '@/shared/ui/class-names';
import { firstPageOf } from '../filter';
import type { Filter } from '../types';
import { offlineMessages } from './offline-messages';
import styles from './offline.module.css';
import { useLetters } from './queue';
import { forgetSent, useSent } from './results';
import { UnsentDialog } from './unsent-dialog';

/** Above the list: that there is no network, how old the list is, and how much waits. Nothing on a good day. */
export function OfflineBanner({ filter }: { filter: Filter }) {
  const t = useMessages(offlineMessages);
  const format = useFormat();
  const offline = useOffline();
  const asOf = useAsOf(withQuery('/api/tasks', firstPageOf(filter)));
  const letters = useLetters();
  const sent = useSent();
  const [open, setOpen] = useState(false);
  const waiting = countOf(letters.filter(({ state }) => state === 'waiting'));
  const refused = countOf(letters.filter(({ state }) => state === 'refused'));
  const words = [
    offline && t('offline'),
    asOf !== undefined && t('asOf', { moment: format.moment(asOf) }),
    waiting > 0 && t(offline ? 'waiting' : 'sending', { count: waiting }),
    refused > 0 && t('refused', { count: refused }),
    sent.length > 0 && t('sentMany', { count: sent.length }),
  ].filter(Boolean);
  const close = () => {
    setOpen(false);
    forgetSent();
  };
  return (
    <>
      {/* The region is there before its words, or nobody would hear them. */}
      <div role="status" className={styles.region}>
        {words.length > 0 && (
          <p className={classNames(styles.banner, !offline && refused === 0 && styles.good)}>
            <span className={styles.words}>{words.join(' · ')}</span>
            {letters.length + sent.length > 0 && <Button size="s" look="quiet" onClick={() => setOpen(true)}>{t('show')}</Button>}
          </p>
        )}
      </div>
      {open && <UnsentDialog letters={letters} sent={sent} onClose={close} />}
    </>
  );
}

const countOf = (letters: readonly { tasks: unknown[] }[]) => letters.reduce((sum, { tasks }) => sum + tasks.length, 0);
