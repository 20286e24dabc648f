// What may be changed in a drawing; each change does itself when called and answers how to undo it.
import { anchorOf, departures } from './graph.mjs';

export function* changesNear(graph, troubled) {
  yield* laneSwaps(graph);
  for (const [a, b] of troubled) for (const pair of [[a, b], [b, a]]) yield () => layAgain(graph, pair);
  const ends = [...new Set(troubled.flat())].flatMap(e => [anchorOf(e.source), anchorOf(e.target)]);
  const near = ends.flatMap(n => [...n.in.map(e => anchorOf(e.source)), ...departures(n).map(e => e.target)]);
  for (const node of new Set([...ends, ...near])) if (movable(node)) yield* movesOf(node, graph);
}

export const rowMoves = graph => graph.nodes.filter(movable).flatMap(node => [...movesOf(node, graph)]);

const movable = node => !node.host && !node.eventSub && !node.happy;

function* laneSwaps(graph) {
  for (let a = 0; a < graph.lanes.length; a++) {
    for (let b = a + 1; b < graph.lanes.length; b++) {
      yield () => {
        swapLanes(graph, a, b);
        return () => swapLanes(graph, a, b);
      };
    }
  }
}

function swapLanes({ lanes, nodes }, a, b) {
  [lanes[a], lanes[b]] = [lanes[b], lanes[a]];
  for (const node of nodes) node.lane = node.lane === a ? b : node.lane === b ? a : node.lane;
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
