import type { Mark } from '@/shared/bpmn/diagram-host';
import type { Passage, Progress } from '../api/get-progress.query';

const CLASSES: Record<Passage['outcome'], string> = { completed: 'walked', cancelled: 'cancelled', active: 'active' };
const RANK: Passage['outcome'][] = ['cancelled', 'completed', 'active'];

/** Each step once: one that was walked and is walked again now is under way. */
export function passed(steps: Passage[]): Passage[] {
  const strongest = new Map<string, Passage>();
  for (const step of steps) {
    const known = strongest.get(step.id);
    if (!known || RANK.indexOf(step.outcome) > RANK.indexOf(known.outcome)) strongest.set(step.id, step);
  }
  return [...strongest.values()];
}

/** The step of the task has a mark of its own, whatever has become of it. */
export const marksOf = ({ steps, flows, here }: Progress): Mark[] => [
  ...passed(steps).filter(({ id }) => id !== here).map(({ id, outcome }) => ({ element: id, name: CLASSES[outcome] })),
  ...[...new Set(flows)].map((element) => ({ element, name: 'walked' })),
  { element: here, name: 'here' },
];
