import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import type { TaskDetail } from '../types';
import { moveMessages } from './move-messages';
import styles from './moves.module.css';
import { useMoving } from './use-moving';
import { Words } from './words';

/** Taking back, which may have a reason, and giving back, which needs an opinion. Whether it still goes is found out by trying. */
export function WordsDialog({ task, move, onClose }: { task: TaskDetail; move: 'withdraw' | 'resolve'; onClose: () => void }) {
  const t = useMessages(moveMessages);
  const moving = useMoving(task, onClose);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const needed = move === 'resolve';
  const confirm = () => {
    setTried(true);
    if (needed && !words.trim()) return;
    moving.move({ move, [needed ? 'opinion' : 'reason']: words }, t(`done_${move}`));
  };
  return (
    <Dialog
      title={t(`title_${move}`)} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="primary" busy={moving.busy} onClick={confirm}>{t(`confirm_${move}`)}</Button>
      </>}
    >
      <div className={styles.form}>
        <p>{t(`words_${move}`)}</p>
        <Words label={t(`reason_${move}`)} value={words} onChange={setWords} required={needed} missing={tried ? t('needOpinion') : undefined} />
        {moving.problem && <p role="alert" className={styles.bad}>{moving.problem}</p>}
      </div>
    </Dialog>
  );
}
