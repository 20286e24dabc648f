import type { Mark } from '@/shared/bpmn/diagram-host';
import type { Trace, TraceStep } from '../audit';

const CLASSES: Record<TraceStep['outcome'], string> = { completed: 'walked', cancelled: 'cancelled', active: 'active' };
const RANK: TraceStep['outcome'][] = ['cancelled', 'completed', 'active'];

/** One mark a shape: a step that was walked and is walked again now shows as active. */
export function marksOf({ steps, flows }: Pick<Trace, 'steps' | 'flows'>): Mark[] {
  const strongest = new Map<string, TraceStep['outcome']>();
  for (const { id, outcome } of steps) {
    const known = strongest.get(id);
    if (!known || RANK.indexOf(outcome) > RANK.indexOf(known)) strongest.set(id, outcome);
  }
  return [
    ...[...strongest].map(([element, outcome]) => ({ element, name: CLASSES[outcome] })),
    ...[...new Set(flows)].map((element) => ({ element, name: 'walked' })),
  ];
}
