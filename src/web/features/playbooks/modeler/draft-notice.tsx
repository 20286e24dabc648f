import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import type { Draft } from './draft-store';
import { modelerMessages } from './messages';
import styles from './modeler-desk.module.css';

/** Says that what is open is not what is published, and offers the way back. */
export function DraftNotice({ draft, latest, onDiscard }: { draft: Draft; latest: number; onDiscard: () => void }) {
  const t = useMessages(modelerMessages);
  const { moment } = useFormat();
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.notice} role="note">
      {t('restored', { time: moment(draft.savedAt), version: draft.base })}
      {draft.base > 0 && latest > draft.base && ` ${t('outdated', { version: latest })}`}
      <Button size="s" look="quiet" onClick={() => setAsking(true)}>{t('discard')}</Button>
      {asking && (
        <Dialog
          title={t('discardTitle')} onClose={() => setAsking(false)}
          footer={<>
            <Button onClick={() => setAsking(false)}>{t('keepIt')}</Button>
            <Button look="danger" onClick={() => { setAsking(false); onDiscard(); }}>{t('discard')}</Button>
          </>}
        >
          <p>{t('discardWords')}</p>
        </Dialog>
      )}
    </div>
  );
}
