import { useLocation, useNavigate } from 'react-router';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import type { Letter } from '@/shared/offline/database';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { Answers } from './answers';
import { offlineMessages } from './offline-messages';
import styles from './offline.module.css';
import { drop, tryAgain } from './queue';

/** Each act that has not arrived: why, what was filled in, and what can be done about it. */
export function UnsentDialog({ letters, onClose }: { letters: readonly Letter[]; onClose: () => void }) {
  const t = useMessages(offlineMessages);
  return (
    <Dialog title={t('title')} onClose={onClose} footer={<Button onClick={onClose}>{t('close')}</Button>}>
      {letters.length === 0 ? <p>{t('none')}</p> : (
        <ul className={styles.letters}>
          {letters.map((letter) => <Unsent key={letter.seq} letter={letter} onClose={onClose} />)}
        </ul>
      )}
    </Dialog>
  );
}

function Unsent({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const t = useMessages(offlineMessages);
  const format = useFormat();
  const language = useLanguage();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const { search } = useLocation();
  const [first, ...others] = letter.tasks;
  const name = [first?.group, pick(language, first?.name ?? '', first?.nameEn)].filter(Boolean).join(' ');
  const open = () => {
    onClose();
    void navigate({ pathname: `/inbox/${first?.id}`, search });
  };
  return (
    <li>
      <strong>{others.length > 0 ? t('many', { name, count: letter.tasks.length }) : name}</strong>
      {letter.failure ? <p className={styles.bad}>{failureText(letter.failure)}</p> : <p>{t('queuedAt', { moment: format.moment(letter.at) })}</p>}
      <Answers letter={letter} />
      <div className={styles.buttons}>
        {others.length === 0 && <Button size="s" onClick={open}>{t('open')}</Button>}
        {letter.state === 'refused' && <Button size="s" onClick={() => void tryAgain(letter)}>{t('again')}</Button>}
        <Button size="s" look="danger" onClick={() => void drop(letter)}>{t('drop')}</Button>
      </div>
    </li>
  );
}
