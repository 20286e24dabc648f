import { lazy, Suspense, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useOffline } from '@/shared/offline/network';
import { Button } from '@/shared/ui/button';
import { isQueued, type Move } from '../api/move-task.mutation';
import { NeedsNetwork } from '../offline/needs-network';
import { useAhead } from '../offline/use-ahead';
import type { TaskDetail } from '../types';
import { moveMessages } from './move-messages';
import styles from './moves.module.css';

const MoveDialog = lazy(async () => ({ default: (await import('./move-dialog')).MoveDialog }));
const PassDialog = lazy(async () => ({ default: (await import('./pass-dialog')).PassDialog }));
const WordsDialog = lazy(async () => ({ default: (await import('./words-dialog')).WordsDialog }));
const MOVES: Move[] = ['resolve', 'return', 'transfer', 'delegate', 'jump', 'withdraw'];

/** What is done seldom, out of the thumb's way. */
export function TaskMoves({ task }: { task: TaskDetail }) {
  const t = useMessages(moveMessages);
  const [open, setOpen] = useState<Move>();
  const offline = useOffline();
  const { leaves } = useAhead(task);
  const offered = leaves ? [] : MOVES.filter((move) => task.acts.includes(move));
  if (offered.length === 0) return null;
  const close = () => setOpen(undefined);
  return (
    <div className={styles.moves}>
      {offered.map((move) => (
        <Button key={move} look={move === 'resolve' ? 'primary' : 'quiet'} size="s" disabled={offline && !isQueued(move)} onClick={() => setOpen(move)}>{t(move)}</Button>
      ))}
      <NeedsNetwork acts={offered.filter((move) => !isQueued(move)).map((move) => t(move))} />
      <Suspense>
        {(open === 'return' || open === 'jump') && <MoveDialog task={task} move={open} onClose={close} />}
        {(open === 'transfer' || open === 'delegate') && <PassDialog task={task} move={open} onClose={close} />}
        {(open === 'withdraw' || open === 'resolve') && <WordsDialog task={task} move={open} onClose={close} />}
      </Suspense>
    </div>
  );
}
