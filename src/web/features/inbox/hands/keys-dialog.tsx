import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { handMessages } from './hand-messages';
import styles from './hands.module.css';
import { keys } from './keys';

const TABLE = [
  [['J', 'K', '↓', '↑'], 'key_move'], [['Enter'], 'key_open'], [['X'], 'key_select'], [['C'], 'key_claim'],
  [['/'], 'key_search'], [['R'], 'key_refresh'], [['?'], 'key_help'],
] as const;

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(handMessages);
  const [on, setOn] = useState(keys.areOn);
  const turn = (now: boolean) => {
    keys.turn(now);
    setOn(now);
  };
  return (
    <Dialog title={t('keys')} onClose={onClose} footer={<Button onClick={onClose}>{t('close')}</Button>}>
      <div className={styles.list}>
        <dl className={styles.table}>
          {TABLE.map(([names, words]) => (
            <div key={words} style={{ display: 'contents' }}>
              <dt>{names.map((name) => <kbd key={name}>{name}</kbd>)}</dt>
              <dd>{t(words)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('keysHint')}</p>
        <label className={styles.option}>
          <input type="checkbox" checked={on} onChange={(event) => turn(event.target.checked)} />
          {t('keysOn')}
        </label>
      </div>
    </Dialog>
  );
}
