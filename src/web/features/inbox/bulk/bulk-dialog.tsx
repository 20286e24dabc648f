import { useState } from 'react';
import type { Failure, Violation } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { toast } from '@/shared/ui/toast-store';
import { type BulkAnswer, type BulkOrder, useBulkAct } from '../api/bulk-act.mutation';
import { offlineMessages } from '../offline/offline-messages';
import type { Task } from '../types';
import { BulkClaim } from './bulk-claim';
import { BulkComplete } from './bulk-complete';
import { BulkResults } from './bulk-results';
import { BulkTransfer } from './bulk-transfer';

interface Props {
  act: BulkOrder['act'];
  tasks: Task[];
  onClose: () => void;
  onDone: () => void;
}

export interface BulkStepProps {
  tasks: Task[];
  busy: boolean;
  failure: Failure | null;
  run: (order: Omit<BulkOrder, 'ids' | 'act'>, onRefused?: (violations: Violation[]) => void) => void;
  onClose: () => void;
}

/** What is to be filled in once; then what became of each. The tasks are those chosen when it was opened. */
export function BulkDialog({ act, tasks: chosen, onClose, onDone }: Props) {
  const [tasks] = useState(chosen);
  const [order, setOrder] = useState<Omit<BulkOrder, 'ids' | 'act'>>({});
  const [answers, setAnswers] = useState<ReadonlyMap<string, BulkAnswer>>();
  const t = useMessages(offlineMessages);
  const bulk = useBulkAct(tasks);

  const send = (ids: string[], what: typeof order, onRefused?: (violations: Violation[]) => void) =>
    void bulk.mutateAsync({ ...what, ids, act }).then(
      (items) => {
        if (items !== 'kept') return setAnswers((known) => new Map([...(known ?? []), ...items.map((item) => [item.id, item] as const)]));
        toast.good(t('keptMany', { count: ids.length }));
        onDone();
      },
      (failure: Failure) => failure.tag === 'invalid' && onRefused?.(failure.violations),
    );
  const run: BulkStepProps['run'] = (what, onRefused) => {
    setOrder(what);
    send(tasks.map(({ id }) => id), what, onRefused);
  };
  if (answers) {
    const failed = [...answers.values()].filter(({ problem }) => problem).map(({ id }) => id);
    return <BulkResults tasks={tasks} answers={answers} busy={bulk.isPending} failure={bulk.error} onAgain={() => send(failed, order)} onClose={onDone} />;
  }
  const props = { tasks, busy: bulk.isPending, failure: bulk.error, run, onClose };
  if (act === 'claim') return <BulkClaim {...props} />;
  return act === 'complete' ? <BulkComplete {...props} /> : <BulkTransfer {...props} />;
}
