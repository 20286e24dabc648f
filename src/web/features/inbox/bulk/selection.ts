import { useState } from 'react';
import type { Task } from '../types';

/** As many as the server takes at once. */
export const MOST = 100;

/** Tasks that are chosen to be done together; undefined while nobody chooses. */
export interface Selection {
  chosen: ReadonlyMap<string, Task>;
  toggle: (task: Task) => void;
  add: (tasks: Task[]) => void;
  end: () => void;
}

/** Those that are chosen; begins or ends the choosing; begins it with one. */
export function useSelection(): [Selection | undefined, () => void, (task: Task) => void] {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Task>>();
  const startWith = (task: Task) => setChosen(new Map([[task.id, task]]));
  if (!chosen) return [undefined, () => setChosen(new Map()), startWith];
  const add = (tasks: Task[]) => setChosen(new Map([...chosen, ...tasks.map((task) => [task.id, task] as const)].slice(0, MOST)));
  const toggle = (task: Task) => (chosen.has(task.id) ? setChosen(new Map([...chosen].filter(([id]) => id !== task.id))) : add([task]));
  const end = () => setChosen(undefined);
  return [{ chosen, toggle, add, end }, end, startWith];
}
