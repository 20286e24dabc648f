// Faults of drawn lines: flows that cross or run on each other, labels struck through or covered.
import { covers, cross, runTogether, stretchesOf, strikes } from './lines.mjs';
import { is } from './model.mjs';

export function* lineFaults(items) {
  const flows = items.filter(i => i.waypoint && is(i.bpmnElement, 'SequenceFlow'))
    .map(({ bpmnElement, waypoint }) => ({ flow: bpmnElement, parts: stretchesOf(waypoint) }));
  const labels = items.filter(i => i.label?.bounds).map(i => ({ id: i.bpmnElement.id, box: boxOf(i.label.bounds) }));
  for (const [i, a] of flows.entries()) {
    for (const b of flows.slice(i + 1)) yield* pairFaults(a, b);
    for (const { id, box } of labels) if (strikes(a.parts, box)) yield `${a.flow.id} strikes through the label of ${id}`;
  }
  for (const [i, a] of labels.entries()) {
    for (const b of labels.slice(i + 1)) if (covers(a.box, b.box)) yield `labels of ${a.id} and ${b.id} cover each other`;
  }
}

function* pairFaults(a, b) {
  if (cross(a.parts, b.parts)) yield `${a.flow.id} crosses ${b.flow.id}`;
  if (!onOneTrunk(a.flow, b.flow) && runTogether(a.parts, b.parts)) yield `${a.flow.id} runs on ${b.flow.id}`;
}

/** Flows out of one shape, or into one, may share a stretch: a trunk. */
const onOneTrunk = (a, b) => a.sourceRef === b.sourceRef || a.targetRef === b.targetRef;

const boxOf = ({ x, y, width, height }) => ({ x, y, w: width, h: height });
