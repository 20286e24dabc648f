import { lazy, Suspense, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Violation } from '@/shared/api/failure';
import type { FormHandle } from '@/shared/form/form-view';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import type { Me } from '@/shared/session/session';
import { toast } from '@/shared/ui/toast-store';
import { useCompleteTask } from '../api/complete-task.mutation';
import { taskMessages } from '../task-messages';
import type { TaskDetail } from '../types';
import type { CopyTo } from './copy-choice';
import { Refused } from './refused';
import { standingOf } from './standing';
import { TaskActions } from './task-actions';
import { TaskForm } from './task-form';
import { useDraft } from './use-draft';

// Most tasks are done without telling anybody besides.
const CompletionCopies = lazy(async () => ({ default: (await import('./completion-copies')).CompletionCopies }));

/** The form and what can be done with it. */
export function TaskWork({ task, me }: { task: TaskDetail; me: Me }) {
  const t = useMessages(taskMessages);
  const name = pick(useLanguage(), task.name, task.nameEn);
  const navigate = useNavigate();
  const { search } = useLocation();
  const form = useRef<FormHandle>(null);
  const complete = useCompleteTask();
  const draft = useDraft(me.username, task.id);
  const [homeless, setHomeless] = useState<Violation[]>([]);
  const [ready, setReady] = useState(!task.form);
  const [cc, setCc] = useState<CopyTo>({ people: [], roles: [] });
  const standing = standingOf(task);

  const submit = () => {
    const { values, complete: whole } = task.form ? (form.current?.submit() ?? { values: {}, complete: false }) : { values: {}, complete: true };
    setHomeless([]);
    if (!whole) return toast.bad(t('fixFirst'));
    complete.mutate(
      { id: task.id, values, cc },
      {
        onSuccess: () => {
          draft.discard();
          toast.good(t('completed', { name }));
          void navigate({ pathname: '/inbox', search });
        },
        onError: (failure) => {
          if (failure.tag === 'invalid') setHomeless(form.current?.refuse(failure.violations) ?? failure.violations);
        },
      },
    );
  };
  return (
    <>
      <TaskForm task={task} standing={standing} draft={draft} form={form} onReady={() => setReady(true)} />
      {standing === 'mine' && task.acts.includes('cc') && <Suspense><CompletionCopies me={me.username} to={cc} onChange={setCc} /></Suspense>}
      {complete.error && <Refused failure={complete.error} violations={homeless} />}
      <TaskActions task={task} standing={standing} ready={ready} busy={complete.isPending} onComplete={submit} />
    </>
  );
}
