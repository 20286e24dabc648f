import { useMessages } from '@/shared/i18n/messages';
import type { Letter } from '@/shared/offline/database';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { isRestedOn } from './acts';
import { Answers } from './answers';
import { offlineMessages } from './offline-messages';
import styles from './offline.module.css';
import { drop, tryAgain, useLetters } from './queue';

interface Props {
  letter: Letter;
  title: string;
  /** To the page of its task. */
  onOpen?: () => void;
}

/** An act that has not arrived: why, what was said, and what can be done about it. */
export function UnsentLetter({ letter, title, onOpen }: Props) {
  const t = useMessages(offlineMessages);
  const format = useFormat();
  const failureText = useFailureText();
  const letters = useLetters();
  return (
    <li>
      <strong>{title}</strong>
      {letter.failure ? <p className={styles.bad}>{failureText(letter.failure)}</p> : <p>{t('queuedAt', { moment: format.moment(letter.at) })}</p>}
      <Answers letter={letter} />
      <div className={styles.buttons}>
        {onOpen && <Button size="s" onClick={onOpen}>{t('open')}</Button>}
        {letter.state === 'refused' && <Button size="s" onClick={() => void tryAgain(letter)}>{t('again')}</Button>}
        {!isRestedOn(letter, letters) && <Button size="s" look="danger" onClick={() => void drop(letter)}>{t('drop')}</Button>}
      </div>
    </li>
  );
}
