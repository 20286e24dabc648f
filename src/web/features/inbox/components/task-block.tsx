import { memo } from 'react';
import { useNearScreen } from '../hooks/use-near-screen';
import type { Selection } from '../bulk/selection';
import type { Task, View } from '../types';
import styles from './task-list.module.css';
import { TaskRow } from './task-row';

/** Of a row nobody has seen yet. */
const ROW = 98;

interface Props {
  tasks: Task[];
  view: View;
  me: string;
  selection?: Selection;
  /** Drawn at once: it is what people see first. */
  first: boolean;
}

/** Some rows of the list. Far from the screen only their place is kept: a list of ten thousand scrolls as one of twenty does. */
export const TaskBlock = memo(function TaskBlock({ tasks, view, me, selection, first }: Props) {
  const [part, near, height] = useNearScreen<HTMLUListElement>(first);
  return (
    <ul ref={part} className={styles.rows} style={near ? undefined : { height: height ?? tasks.length * ROW }} aria-hidden={!near || undefined}>
      {near && tasks.map((task) => <TaskRow key={task.id} task={task} view={view} me={me} selection={selection} />)}
    </ul>
  );
});
