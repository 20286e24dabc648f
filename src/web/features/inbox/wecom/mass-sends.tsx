import { FileStrip } from '@/shared/files/file-strip';
import { useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { type MassSend, usePosting } from '../api/wecom';
import styles from './wecom.module.css';
import { weComMessages } from './wecom-messages';

/** Each mass send with what WeCom said at last, and what can be done about it. */
export function MassSends({ task, sends, mayAct }: { task: string; sends: MassSend[]; mayAct: boolean }) {
  const t = useMessages(weComMessages);
  const failureText = useFailureText();
  const posting = usePosting(task);
  const press = (send: MassSend, what: 'remind' | 'drop') =>
    void posting.mutateAsync({ what: `${encodeURIComponent(send.id)}/${what}` }).then(() => toast.good(t(what === 'remind' ? 'reminded' : 'dropped')), () => {});
  if (sends.length === 0) return null;
  return (
    <>
      <ul className={styles.list}>
        {sends.map((send) => (
          <li key={send.id}>
            <Said send={send} />
            <FileStrip ids={send.files} />
            {mayAct && send.mayRemind && <Button size="s" busy={posting.isPending} onClick={() => press(send, 'remind')}>{t('remind')}</Button>}
            {mayAct && send.mayDrop && <Button look="quiet" size="s" busy={posting.isPending} onClick={() => press(send, 'drop')}>{t('drop')}</Button>}
          </li>
        ))}
      </ul>
      {posting.error && <p role="alert" className={styles.bad}>{failureText(posting.error)}</p>}
    </>
  );
}

function Said({ send }: { send: MassSend }) {
  const t = useMessages(weComMessages);
  const { moment } = useFormat();
  const asked = send.reminders > 0 ? [t('remindCount', { count: send.reminders })] : [];
  const rests = send.remindFrom ? [t('remindFrom', { moment: moment(send.remindFrom) })] : [];
  const waits = send.error && send.nextAt ? [t('next', { moment: moment(send.nextAt) })] : [];
  return (
    <span>
      {t('owner', { name: send.ownerName })} · {t(`send_${send.state}`)} · {t('sentOf', { sent: send.sent, groups: send.groups })}
      <small>{[t('madeBy', { name: send.madeByName, moment: moment(send.madeAt) }), ...asked, ...rests].join(' · ')}</small>
      {send.error && <small className={styles.bad}>{[send.error, ...waits].join(' · ')}</small>}
      {send.state === 'unclear' && <small>{t('unclearHint')}</small>}
    </span>
  );
}
