// Faults of a drawing: too much in it, missing shapes, overlaps, flows through shapes, slanted or undocked flows, labels on shapes;
// and of lines (check-lines.mjs) and frames (check-frames.mjs).
import { frameFaults } from './check-frames.mjs';
import { lineFaults } from './check-lines.mjs';
import { is, isContainer } from './model.mjs';

/** As many flow nodes, those inside sub-processes among them, as can be read at once; about 15 are better. */
const MOST = 20;

export function faultsOf({ definitions }) {
  const items = (definitions.diagrams ?? []).flatMap(d => d.plane.planeElement ?? []);
  const drawn = new Map(items.map(i => [i.bpmnElement?.id, i]));
  const shapes = items.filter(i => i.bounds && is(i.bpmnElement, 'FlowNode'));
  const flows = items.filter(i => i.waypoint && is(i.bpmnElement, 'SequenceFlow'));
  return [...crowded(definitions), ...undrawn(definitions, drawn), ...overlaps(shapes), ...flows.flatMap(f => [...flowFaults(f, shapes, drawn)]),
    ...labelFaults(items, shapes), ...lineFaults(items), ...frameFaults(definitions, drawn)];
}

function* crowded(definitions) {
  for (const process of processesOf(definitions)) {
    const nodes = [...everything(process)].filter(e => is(e, 'FlowNode')).length;
    if (nodes > MOST) yield `${process.id} has ${nodes} flow nodes, more than ${MOST}: cut a called process out of it`;
  }
}

function* undrawn(definitions, drawn) {
  for (const process of processesOf(definitions)) {
    for (const element of everything(process)) if (!drawn.has(element.id)) yield `${element.id} is not drawn`;
  }
}

const processesOf = definitions => definitions.rootElements.filter(e => is(e, 'Process'));

function* everything(container) {
  for (const element of container.flowElements ?? []) {
    yield element;
    if (isContainer(element)) yield* everything(element);
  }
}

function* overlaps(shapes) {
  for (const [i, a] of shapes.entries()) {
    for (const b of shapes.slice(i + 1)) {
      if (meet(a.bounds, b.bounds) && !related(a.bpmnElement, b.bpmnElement)) yield `${a.bpmnElement.id} overlaps ${b.bpmnElement.id}`;
    }
  }
}

function related(a, b) {
  return a.attachedToRef === b || b.attachedToRef === a || inside(a, b) || inside(b, a);
}

function inside(element, container) {
  for (let up = element.$parent; up; up = up.$parent) if (up === container) return true;
  return false;
}

function* flowFaults({ bpmnElement: flow, waypoint }, shapes, drawn) {
  const ends = [flow.sourceRef, flow.targetRef];
  for (const [i, p] of waypoint.slice(1).entries()) {
    const from = waypoint[i];
    if (from.x !== p.x && from.y !== p.y) yield `${flow.id} is slanted`;
    const line = { x: Math.min(from.x, p.x), y: Math.min(from.y, p.y), width: Math.abs(from.x - p.x), height: Math.abs(from.y - p.y) };
    for (const shape of shapes) {
      const element = shape.bpmnElement;
      if (meet(shrink(shape.bounds), line) && !ends.includes(element) && !ends.some(e => inside(e, element) || e.attachedToRef === element)) {
        yield `${flow.id} runs through ${element.id}`;
      }
    }
  }
  if (!docked(waypoint[0], drawn.get(flow.sourceRef.id))) yield `${flow.id} does not start on ${flow.sourceRef.id}`;
  if (!docked(waypoint.at(-1), drawn.get(flow.targetRef.id))) yield `${flow.id} does not end on ${flow.targetRef.id}`;
}

function docked(p, shape) {
  if (!shape) return false;
  const { x, y, width, height } = shape.bounds;
  const onX = Math.min(Math.abs(p.x - x), Math.abs(p.x - x - width)) <= 1 && p.y >= y - 1 && p.y <= y + height + 1;
  const onY = Math.min(Math.abs(p.y - y), Math.abs(p.y - y - height)) <= 1 && p.x >= x - 1 && p.x <= x + width + 1;
  return onX || onY;
}

function* labelFaults(items, shapes) {
  for (const item of items.filter(i => i.label?.bounds)) {
    for (const shape of shapes) {
      if (isContainer(shape.bpmnElement) || shape === item) continue;
      if (meet(shrink(item.label.bounds), shape.bounds)) yield `label of ${item.bpmnElement.id} covers ${shape.bpmnElement.id}`;
    }
  }
}

const shrink = ({ x, y, width, height }) => ({ x: x + 1, y: y + 1, width: width - 2, height: height - 2 });

const meet = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
