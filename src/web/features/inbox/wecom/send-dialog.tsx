import { useState } from 'react';
import { fileIdsIn } from '@/shared/files/file-link';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Field, TextArea } from '@/shared/ui/field';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { type PostGroup, type PostPanel, usePosting } from '../api/wecom';
import moves from '../task/moves.module.css';
import type { TaskDetail } from '../types';
import { MOST_FILES, PostFiles } from './post-files';
import styles from './wecom.module.css';
import { weComMessages } from './wecom-messages';

interface Props {
  task: TaskDetail;
  panel: PostPanel;
  onClose: () => void;
}

/** The text as it will be sent, the groups of this task, and those of the same step that can go along. */
export function SendDialog({ task, panel, onClose }: Props) {
  const t = useMessages(weComMessages);
  const failureText = useFailureText();
  const posting = usePosting(task.id);
  const [text, setText] = useState(panel.script ?? task.script?.text ?? '');
  const [along, setAlong] = useState<string[]>([]);
  const offered = [...fileIdsIn([task.script?.text, task.values]), ...(task.files ?? [])];
  const [files, setFiles] = useState(fileIdsIn(task.script?.text).slice(0, MOST_FILES));
  const others = panel.groups.filter((group) => group.task !== task.id && !group.problem && (!group.state || group.state === 'failed' || group.state === 'limited'));
  const name = task.groupName ?? '';
  const confirm = () =>
    void posting.mutateAsync({ body: { text, tasks: along, files } }).then(() => { toast.good(t('queued')); onClose(); }, () => {});
  return (
    <Dialog
      title={t('title')} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="primary" busy={posting.isPending} onClick={confirm}>{t('confirm')}</Button>
      </>}
    >
      <div className={moves.form}>
        <p>{t('words')}</p>
        <Field label={t('text')} hint={t('textHint')} required>
          {(ids) => <TextArea {...ids} rows={7} value={text} onChange={({ target }) => setText(target.value)} />}
        </Field>
        <PostFiles offered={offered} chosen={files} onChange={setFiles} />
        {others.length > 0 && (
          <fieldset className={moves.people}>
            <legend>{t('groups')}</legend>
            {others.map((group) => (
              <Choice key={group.task} group={group} chosen={along.includes(group.task)} most={panel.most} onChange={(chosen) => setAlong(chosen ? [...along, group.task] : along.filter((one) => one !== group.task))} />
            ))}
          </fieldset>
        )}
        {along.length > 0 && name && text.includes(name) && <p className={styles.warn}>{t('hasName', { name })}</p>}
        <Quota panel={panel} task={task.id} along={others.filter((group) => along.includes(group.task))} />
        {posting.error && <p role="alert" className={moves.bad}>{failureText(posting.error)}</p>}
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  group: PostGroup;
  chosen: boolean;
  most: number;
  onChange: (chosen: boolean) => void;
}

function Choice({ group, chosen, most, onChange }: ChoiceProps) {
  const t = useMessages(weComMessages);
  return (
    <label>
      <input type="checkbox" checked={chosen} onChange={({ target }) => onChange(target.checked)} />
      <span>{group.name}{group.received >= most && <small className={styles.warn}> {t('received', { count: group.received })}</small>}</span>
    </label>
  );
}

/** What WeCom will hold back, and into how much it is cut: said before, not prevented. */
function Quota({ panel, task, along }: { panel: PostPanel; task: string; along: PostGroup[] }) {
  const t = useMessages(weComMessages);
  const full = panel.full + along.filter(({ received }) => received >= panel.most).length;
  const own = panel.groups.filter(({ task: one, problem }) => one === task && !problem);
  const calls = Math.max(panel.calls, new Set([...own, ...along].map(({ ownerName }) => ownerName)).size);
  return (
    <div className={styles.hint}>
      <p>{t(`cap_${panel.cap}`, { most: panel.most })}</p>
      {full > 0 && <p role="alert" className={styles.warn}>{t('full', { count: full })}</p>}
      {calls > 1 && <p>{t('calls', { count: calls })}</p>}
    </div>
  );
}
