// How good a drawing is: faults first, then bends, length and height; and which flows are in each other's way.
import { covers, cross, runTogether, stretchesOf, strikes } from './lines.mjs';

/** What one crossing, shared stretch or hidden label costs. */
export const FAULT = 1000;

/** A flow that goes so much further than its ends are apart looks lost. */
const DETOUR = 160;

export function judge({ nodes, edges }) {
  if (edges.some(e => !e.points.length)) return { cost: Infinity, troubled: [] };
  const lines = edges.map(edge => ({ edge, parts: stretchesOf(edge.points) }));
  const labels = [...nodes, ...edges].filter(e => e.label).map(e => e.label);
  const pairs = lines.flatMap((a, i) => lines.slice(i + 1).filter(b => clash(a, b)).map(b => [a.edge, b.edge]));
  const struck = lines.flatMap(({ edge, parts }) => labels.filter(label => strikes(parts, label)).map(label => [edge, edgeOf(label, edges) ?? edge]));
  const covered = labels.flatMap((a, i) => labels.slice(i + 1).filter(b => covers(a, b)));
  const hidden = labels.flatMap(label => nodes.filter(n => !n.expanded && n.label !== label && covers(label, boxOf(n))));
  const stretches = lines.flatMap(line => line.parts);
  const length = stretches.reduce((sum, p) => sum + p.x2 - p.x1 + p.y2 - p.y1, 0);
  const lost = edges.filter(e => excess(e) > DETOUR);
  const faults = pairs.length + struck.length + covered.length + hidden.length;
  return {
    cost: FAULT * faults + lost.reduce((sum, e) => sum + excess(e) / 20, 0) + stretches.length + length / 200 + heightOf(nodes) / 20,
    troubled: [...pairs, ...struck, ...lost.flatMap(inTheWay)],
  };
}

const excess = ({ points, source, target }) => stretchesOf(points).reduce((sum, p) => sum + p.x2 - p.x1 + p.y2 - p.y1, 0)
  - Math.abs(source.cx - target.cx) - Math.abs(source.cy - target.cy);

/** What leaves the same shape or arrives at the same may have taken the better way first. */
const inTheWay = edge => [...edge.source.out, ...edge.target.in].map(other => [edge, other]);

function clash(a, b) {
  const trunk = a.edge.source === b.edge.source || a.edge.target === b.edge.target;
  return cross(a.parts, b.parts) || (!trunk && runTogether(a.parts, b.parts));
}

const heightOf = nodes => Math.max(...nodes.map(n => n.cy)) - Math.min(...nodes.map(n => n.cy));

const edgeOf = (label, edges) => edges.find(e => e.label === label);

const boxOf = ({ cx, cy, w, h }) => ({ x: cx - w / 2, y: cy - h / 2, w, h });
