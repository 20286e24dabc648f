// What may be changed in a drawing; each change does itself when called and answers how to undo it.
import { anchorOf, departures } from './graph.mjs';

export function* changesNear(graph, troubled) {
  yield* subMoves(graph);
  yield* laneMoves(graph);
  for (const [a, b] of troubled) for (const pair of [[a, b], [b, a]]) yield () => layAgain(graph, pair);
  const ends = [...new Set(troubled.flat())].flatMap(e => [anchorOf(e.source), anchorOf(e.target)]);
  const near = ends.flatMap(n => [...n.in.map(e => anchorOf(e.source)), ...departures(n).map(e => e.target)]);
  for (const node of new Set([...ends, ...near])) if (movable(node)) yield* movesOf(node, graph);
}

export const rowMoves = graph => graph.nodes.filter(movable).flatMap(node => [...movesOf(node, graph)]);

const movable = node => !node.host && !node.eventSub && !node.happy;

function* subMoves(graph) {
  if (!graph.nodes.some(n => n.eventSub)) return;
  yield () => {
    graph.subsRight = !graph.subsRight;
    return () => { graph.subsRight = !graph.subsRight; };
  };
}

function* laneMoves(graph) {
  for (let from = 0; from < graph.lanes.length; from++) {
    for (let to = 0; to < graph.lanes.length; to++) {
      if (to === from || to === from - 1) continue; // the same as the move of the neighbour before it
      yield () => {
        moveLane(graph, from, to);
        return () => moveLane(graph, to, from);
      };
    }
  }
}

function moveLane({ lanes, nodes }, from, to) {
  const order = lanes.map((_, i) => i);
  order.splice(to, 0, ...order.splice(from, 1));
  lanes.splice(to, 0, ...lanes.splice(from, 1));
  for (const node of nodes) node.lane = order.indexOf(node.lane);
}

function layAgain(graph, pair) {
  graph.again.push(pair);
  return () => graph.again.pop();
}

function* movesOf(node, { nodes }) {
  const others = nodes.filter(n => n.lane === node.lane && !n.eventSub);
  const deepest = Math.max(...others.map(n => n.track));
  for (let track = -1; track <= deepest + 1; track++) {
    if (track === node.track || others.some(n => n.happy && n.track === track && n.rank === node.rank)) continue;
    yield () => moveTo(node, track, others.filter(movable));
  }
}

/** Whoever stands there already takes the place left. */
function moveTo(node, track, others) {
  const left = node.track;
  const other = others.find(n => n !== node && n.rank === node.rank && n.track === track);
  node.track = track;
  if (other) other.track = left;
  return () => {
    node.track = left;
    if (other) other.track = track;
  };
}
