import { lazy, Suspense, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import type { Move } from '../api/move-task.mutation';
import type { TaskDetail } from '../types';
import { moveMessages } from './move-messages';
import styles from './moves.module.css';

const MoveDialog = lazy(async () => ({ default: (await import('./move-dialog')).MoveDialog }));
const WithdrawDialog = lazy(async () => ({ default: (await import('./withdraw-dialog')).WithdrawDialog }));
const MOVES: Move[] = ['return', 'jump', 'withdraw'];

/** What is done seldom, out of the thumb's way. */
export function TaskMoves({ task }: { task: TaskDetail }) {
  const t = useMessages(moveMessages);
  const [open, setOpen] = useState<Move>();
  const offered = MOVES.filter((move) => task.acts.includes(move));
  if (offered.length === 0) return null;
  const close = () => setOpen(undefined);
  return (
    <div className={styles.moves}>
      {offered.map((move) => (
        <Button key={move} look="quiet" size="s" onClick={() => setOpen(move)}>{t(move)}</Button>
      ))}
      <Suspense>
        {open === 'withdraw' && <WithdrawDialog task={task} onClose={close} />}
        {(open === 'return' || open === 'jump') && <MoveDialog task={task} move={open} onClose={close} />}
      </Suspense>
    </div>
  );
}
