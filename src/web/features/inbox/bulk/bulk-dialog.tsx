import { useEffect, useRef, useState } from 'react';
import type { Failure, Violation } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { type BulkAnswer, type BulkOrder, useBulkAct } from '../api/bulk-act.mutation';
import type { Task } from '../types';
import { BulkComplete } from './bulk-complete';
import { bulkMessages } from './bulk-messages';
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
  const t = useMessages(bulkMessages);
  const [tasks] = useState(chosen);
  const [order, setOrder] = useState<Omit<BulkOrder, 'ids' | 'act'>>({});
  const [answers, setAnswers] = useState<ReadonlyMap<string, BulkAnswer>>();
  const bulk = useBulkAct();
  const begun = useRef(false);

  const send = (ids: string[], what: typeof order, onRefused?: (violations: Violation[]) => void) =>
    bulk.mutate({ ...what, ids, act }, {
      onSuccess: (items) => setAnswers((known) => new Map([...(known ?? []), ...items.map((item) => [item.id, item] as const)])),
      onError: (failure) => failure.tag === 'invalid' && onRefused?.(failure.violations),
    });
  const run: BulkStepProps['run'] = (what, onRefused) => {
    setOrder(what);
    send(tasks.map(({ id }) => id), what, onRefused);
  };
  // There is nothing to ask before claiming.
  useEffect(() => {
    if (act !== 'claim' || begun.current) return;
    begun.current = true;
    run({});
  });
  if (answers || act === 'claim') {
    const failed = [...(answers?.values() ?? [])].filter(({ problem }) => problem).map(({ id }) => id);
    return <BulkResults tasks={tasks} answers={answers} busy={bulk.isPending} failure={bulk.error} onAgain={() => send(answers ? failed : tasks.map(({ id }) => id), order)} onClose={answers ? onDone : onClose} />;
  }
  const props = { tasks, busy: bulk.isPending, failure: bulk.error, run, onClose };
  return act === 'complete' ? <BulkComplete {...props} /> : <BulkTransfer {...props} title={t('title_transfer', { count: tasks.length })} />;
}
