// Faults of what is drawn in what: steps in their lane, a sub-process's inside in its frame, labels and flows in the pool.
import { is, isContainer } from './model.mjs';

export function* frameFaults({ rootElements }, drawn) {
  for (const process of rootElements.filter(e => is(e, 'Process'))) {
    const lanes = process.laneSets?.[0]?.lanes ?? [];
    if (!lanes.length) yield `${process.id} has no lanes`;
    yield* laneFaults(process, lanes, drawn);
    yield* outside(process, poolOf(rootElements, process), drawn);
  }
}

function* laneFaults(process, lanes, drawn) {
  const laneOf = new Map(lanes.flatMap(lane => (lane.flowNodeRef ?? []).map(node => [node, lane])));
  for (const node of process.flowElements.filter(e => is(e, 'FlowNode'))) {
    const lane = laneOf.get(node);
    if (!lane) yield `${node.id} stands in no lane`;
    else if (!encloses(drawn.get(lane.id)?.bounds, drawn.get(node.id)?.bounds)) yield `${node.id} is drawn outside ${lane.id}`;
  }
}

function* outside(container, frame, drawn) {
  const bounds = drawn.get(frame?.id)?.bounds;
  for (const element of container.flowElements ?? []) {
    const item = drawn.get(element.id);
    const boxes = [item?.bounds, item?.label?.bounds, ...(item?.waypoint ?? []).map(({ x, y }) => ({ x, y, width: 0, height: 0 }))];
    if (!boxes.filter(Boolean).every(box => encloses(bounds, box))) yield `${element.id} sticks out of ${frame?.id}`;
    if (isContainer(element)) yield* outside(element, element, drawn);
  }
}

const poolOf = (roots, process) => roots.flatMap(e => e.participants ?? []).find(p => p.processRef === process);

const encloses = (outer, inner) => Boolean(outer && inner) && outer.x <= inner.x && outer.y <= inner.y
  && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
