import { useLocation, useNavigate } from 'react-router';
import { useMessages } from '@/shared/i18n/messages';
import type { Letter, Subject } from '@/shared/offline/database';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Icon } from '@/shared/ui/icon';
import { actOf } from './acts';
import { offlineMessages } from './offline-messages';
import styles from './offline.module.css';
import { UnsentLetter } from './unsent-letter';
import { useActName } from './use-act-name';

/** Each act that has not arrived, and of many that were sent at once which were done. */
export function UnsentDialog({ letters, sent, onClose }: { letters: readonly Letter[]; sent: readonly Subject[]; onClose: () => void }) {
  const t = useMessages(offlineMessages);
  const nameOf = useActName();
  return (
    <Dialog title={t('title')} onClose={onClose} footer={<Button onClick={onClose}>{t('close')}</Button>}>
      {letters.length === 0 ? <p>{t('none')}</p> : (
        <ul className={styles.letters}>
          {letters.map((letter) => <Unsent key={letter.seq} letter={letter} onClose={onClose} />)}
        </ul>
      )}
      {sent.length > 0 && (
        <section className={styles.sent}>
          <h3>{t('sentDone', { count: sent.length })}</h3>
          <ul>{sent.map((task, index) => <li key={index}><Icon name="check" size={18} />{[task.group, nameOf('complete', task)].filter(Boolean).join(' ')}</li>)}</ul>
        </section>
      )}
    </Dialog>
  );
}

function Unsent({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const t = useMessages(offlineMessages);
  const nameOf = useActName();
  const navigate = useNavigate();
  const { search } = useLocation();
  const [first, ...others] = letter.tasks;
  const name = [first?.group, nameOf(actOf(letter), first ?? { name: '' })].filter(Boolean).join(' ');
  const open = () => {
    onClose();
    void navigate({ pathname: `/inbox/${first?.id}`, search });
  };
  const many = others.length > 0;
  return <UnsentLetter letter={letter} title={many ? t('many', { name, count: letter.tasks.length }) : name} onOpen={many ? undefined : open} />;
}
