import type { Violation } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import type { Letter } from '@/shared/offline/database';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast-store';
import { Refused } from '../task/refused';
import { Answers } from './answers';
import { offlineMessages } from './offline-messages';
import styles from './offline.module.css';
import { drop } from './queue';

interface Props {
  letter: Letter;
  /** Objections without a field of the form. */
  violations: Violation[];
  /** The answers go back into the form. */
  onTakeBack: () => void;
}

/** On the task page: what was submitted and has not arrived. */
export function LetterCard({ letter, violations, onTakeBack }: Props) {
  const t = useMessages(offlineMessages);
  const format = useFormat();
  if (letter.failure) {
    return (
      <>
        <Refused failure={letter.failure} violations={violations} />
        <Answers letter={letter} />
        <div><Button size="s" look="danger" onClick={() => void drop(letter)}>{t('drop')}</Button></div>
      </>
    );
  }
  const takeBack = () => {
    onTakeBack();
    void drop(letter).then(() => toast.good(t('takenBack')));
  };
  return (
    <section className={styles.card} role="status">
      <h2>{t('queuedTitle')}</h2>
      <p>{t('queuedAt', { moment: format.moment(letter.at) })}</p>
      {letter.tasks.length === 1 && <Button size="s" onClick={takeBack}>{t('takeBack')}</Button>}
    </section>
  );
}
