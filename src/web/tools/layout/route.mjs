// Orthogonal routing: each flow takes the cheapest path on a 10 px grid; bends, crossings and shared stretches cost extra.
import { Grid } from './grid.mjs';

const ROUNDS = 2;

/**
 * `again` holds pairs that were found in each other's way: they are laid anew in this order once all others lie.
 * Leaves an edge without points where its ends are walled in.
 */
export function routeEdges({ nodes, edges, again }, area, laneLines) {
  const grid = new Grid(nodes, area, laneLines);
  for (const edge of edges) edge.path = edge.doors = undefined;
  for (const edge of [...edges].sort((a, b) => turn(a) - turn(b) || reach(a) - reach(b))) grid.lay(edge);
  for (const pair of again) grid.layAnew(pair);
  for (let round = 0; round < ROUNDS; round++) for (const edge of edges.filter(e => !e.happy)) grid.lay(edge);
  for (const edge of edges) edge.points = edge.path ? dock(corners(edge.path), edge) : [];
}

/** The happy path takes its line first. */
const turn = edge => (edge.happy ? 0 : 1);

const reach = ({ source, target }) => Math.abs(source.cx - target.cx) + Math.abs(source.cy - target.cy);

function corners(path) {
  return path.filter((p, i) => {
    const a = path[i - 1], b = path[i + 1];
    return !a || !b || !((a.x === p.x && p.x === b.x) || (a.y === p.y && p.y === b.y));
  }).map(({ x, y }) => ({ x, y }));
}

/** Ends move from the centre lines to the border. */
function dock(points, { source, target }) {
  const clip = (node, end, next) => ({
    x: end.x === next.x ? end.x : node.cx + Math.sign(next.x - end.x) * node.w / 2,
    y: end.y === next.y ? end.y : node.cy + Math.sign(next.y - end.y) * node.h / 2,
  });
  const last = points.length - 1;
  return points.map((p, i) => (i === 0 ? clip(source, p, points[1]) : i === last ? clip(target, p, points[last - 1]) : p));
}
