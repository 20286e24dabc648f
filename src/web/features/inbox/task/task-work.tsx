import { lazy, Suspense, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Failure, Violation } from '@/shared/api/failure';
import type { FormHandle } from '@/shared/form/form-view';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import type { Letter } from '@/shared/offline/database';
import type { Me } from '@/shared/session/session';
import { toast } from '@/shared/ui/toast-store';
import { useCompleteTask } from '../api/complete-task.mutation';
import { valuesOf } from '../offline/answers';
import { LetterCard } from '../offline/letter-card';
import { useLetter } from '../offline/queue';
import { useAhead } from '../offline/use-ahead';
import { useTelling } from '../offline/use-telling';
import { taskMessages } from '../task-messages';
import type { TaskDetail } from '../types';
import type { CopyTo } from './copy-choice';
import { drafts } from './draft-store';
import { Refused } from './refused';
import { standingOf } from './standing';
import { TaskActions } from './task-actions';
import { TaskForm } from './task-form';
import { useDraft } from './use-draft';

// Most tasks are done without telling anybody besides.
const CompletionCopies = lazy(async () => ({ default: (await import('./completion-copies')).CompletionCopies }));

interface Props {
  task: TaskDetail;
  me: Me;
}

/** The form and what can be done with it; with what was submitted earlier and has not arrived. */
export function TaskWork({ task, me }: Props) {
  const letter = useLetter(task.id, 'complete');
  const ahead = useAhead(task);
  return <Work key={letter?.seq} task={ahead.task} me={me} letter={letter} waits={ahead.leaves} />;
}

function Work({ task, me, letter, waits }: Props & { letter?: Letter; waits: boolean }) {
  const t = useMessages(taskMessages);
  const tell = useTelling();
  const name = pick(useLanguage(), task.name, task.nameEn);
  const navigate = useNavigate();
  const { search } = useLocation();
  const form = useRef<FormHandle>(null);
  const complete = useCompleteTask();
  const own = useDraft(me.username, task.id);
  const draft = letter && !own.restored ? { ...own, restored: { values: valuesOf(letter), at: letter.at } } : own;
  const [homeless, setHomeless] = useState<Violation[]>(violationsOf(letter?.failure));
  const [ready, setReady] = useState(!task.form);
  const [cc, setCc] = useState<CopyTo>({ people: [], roles: [] });
  const standing = standingOf(task);

  const submit = async () => {
    const { values, complete: whole } = task.form ? (form.current?.submit() ?? { values: {}, complete: false }) : { values: {}, complete: true };
    setHomeless([]);
    if (!whole) return toast.bad(t('fixFirst'));
    try {
      const became = await complete.mutateAsync({ task, values, cc });
      if (became === 'kept') drafts.write(me.username, task.id, values);
      else draft.discard();
      tell(became, 'complete', task, t('completed', { name }));
      void navigate({ pathname: '/inbox', search });
    } catch (failure) {
      setHomeless(atFields(failure as Failure));
    }
  };
  const atFields = (failure?: Failure) => {
    const violations = violationsOf(failure);
    return violations.length > 0 ? (form.current?.refuse(violations) ?? violations) : [];
  };
  const begin = () => {
    setReady(true);
    if (letter?.failure) setHomeless(atFields(letter.failure));
  };
  return (
    <>
      {letter && !complete.error && (
        <LetterCard letter={letter} violations={homeless} onTakeBack={() => drafts.write(me.username, task.id, valuesOf(letter))} />
      )}
      <TaskForm task={task} standing={standing} locked={waits} draft={draft} form={form} onReady={begin} />
      {!waits && standing === 'mine' && task.acts.includes('cc') && <Suspense><CompletionCopies me={me.username} to={cc} onChange={setCc} /></Suspense>}
      {complete.error && <Refused failure={complete.error} violations={homeless} />}
      {!waits && <TaskActions task={task} standing={standing} ready={ready} busy={complete.isPending} onComplete={() => void submit()} />}
    </>
  );
}

const violationsOf = (failure?: Failure): Violation[] => (failure?.tag === 'invalid' ? failure.violations : []);
