// The nodes and edges of one container (process or sub-process), as plain objects for the layout.
import { is, isContainer, isEventSubProcess, sizeOf } from './model.mjs';

export function graphOf(container, lanes) {
  const elements = container.flowElements ?? [];
  const nodes = elements.filter(e => is(e, 'FlowNode')).map(toNode);
  const byId = new Map(nodes.map(n => [n.id, n]));
  const edges = elements.filter(e => is(e, 'SequenceFlow')).map(flow => ({
    id: flow.id, el: flow, source: byId.get(flow.sourceRef.id), target: byId.get(flow.targetRef.id),
  }));
  for (const node of nodes) {
    node.host = node.el.attachedToRef ? byId.get(node.el.attachedToRef.id) : null;
    if (node.host) node.host.boundaries.push(node);
  }
  for (const edge of edges) {
    edge.source.out.push(edge);
    edge.target.in.push(edge);
  }
  assignLanes(nodes, lanes);
  return { nodes, edges, lanes };
}

function toNode(el) {
  return { id: el.id, el, ...sizeOf(el), out: [], in: [], boundaries: [], host: null, lane: 0,
    rank: 0, track: 0, happy: false, eventSub: isEventSubProcess(el), expanded: isContainer(el) };
}

function assignLanes(nodes, lanes) {
  const laneOf = new Map();
  lanes.forEach((lane, i) => (lane.flowNodeRef ?? []).forEach(ref => laneOf.set(ref.id, i)));
  for (const node of nodes) node.lane = laneOf.get(node.id) ?? laneOf.get(node.host?.id) ?? -1;
  for (let round = 0; round < nodes.length && nodes.some(n => n.lane < 0); round++) {
    for (const node of nodes.filter(n => n.lane < 0)) {
      node.lane = (node.host ?? node.in[0]?.source ?? node.out[0]?.target)?.lane ?? 0;
    }
  }
  for (const node of nodes) if (node.lane < 0) node.lane = Math.max(0, lanes.length - 1);
}

/** Edges that leave the node or one of its boundary events. */
export const departures = node => [...node.out, ...node.boundaries.flatMap(b => b.out)];

export const anchorOf = node => node.host ?? node;
