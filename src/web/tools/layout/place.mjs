// Coordinates: columns and rows become centres on a 10 px grid.
import { is } from './model.mjs';
import { textWidth } from './text.mjs';

const GRID = 10;
const COLUMN_GAP = 60;
const ROW_GAP = 50;
const LANE_PAD = 30;
const LANE_MIN = 130;
const EVENT_ROW = 56;
const HUNG = 30;

export const snap = value => Math.round(value / GRID) * GRID;

export function placeNodes(graph, { left, top }) {
  const roots = graph.nodes.filter(n => !n.host && !n.eventSub);
  const right = placeColumns(roots, graph.edges, left);
  const bands = placeRows(graph, top);
  placeEventSubProcesses(graph.nodes.filter(n => n.eventSub), graph.subsRight ? right : null, left);
  for (const node of graph.nodes) placeBoundaries(node);
  return { right: Math.max(right, ...graph.nodes.map(n => n.cx + n.w / 2)), bands };
}

function placeColumns(roots, edges, left) {
  const last = Math.max(0, ...roots.map(n => n.rank));
  let x = left;
  for (let rank = 0; rank <= last; rank++) {
    const column = roots.filter(n => n.rank === rank);
    const width = Math.max(36, ...column.map(n => n.w));
    for (const node of column) node.cx = snap(x + width / 2);
    x = snap(x + width + gapAfter(rank, column, edges));
  }
  return x - COLUMN_GAP;
}

function gapAfter(rank, column, edges) {
  const labels = column.flatMap(n => n.out).map(e => textWidth(e.el.name ?? ''));
  const turns = edges.filter(e => bends(e) && Math.min(e.source.rank, e.target.rank) <= rank
    && Math.max(e.source.rank, e.target.rank) > rank).length;
  return Math.max(COLUMN_GAP, Math.min(110, ...[Math.max(0, ...labels) + 40]), COLUMN_GAP + 10 * Math.max(0, turns - 2));
}

const bends = ({ source, target }) => source.lane !== target.lane || source.track !== target.track;

/** Lanes from top to bottom, tracks inside them; answers the lanes' bands. */
function placeRows({ nodes, lanes }, top) {
  const bands = [];
  let y = top;
  for (let lane = 0; lane < Math.max(1, lanes.length); lane++) {
    const inside = nodes.filter(n => n.lane === lane && !n.host);
    const height = laneHeight(inside);
    const free = lanes.length ? Math.max(0, LANE_MIN - height.total) / 2 : 0;
    placeTracks(inside, height.tracks, y + free + LANE_PAD);
    const band = snap(Math.max(lanes.length ? LANE_MIN : 0, height.total));
    bands.push({ y, h: band });
    y += band;
  }
  return bands;
}

function laneHeight(inside) {
  const numbers = [...new Set(inside.map(n => n.track))].sort((a, b) => a - b);
  const tracks = numbers.map(track => ({ track, h: Math.max(...inside.filter(n => n.track === track).map(room)) }));
  const total = tracks.reduce((sum, t) => sum + t.h, 0) + Math.max(0, tracks.length - 1) * ROW_GAP + 2 * LANE_PAD;
  return { tracks, total: snap(total) };
}

const room = node => (is(node.el, 'Event') || is(node.el, 'Gateway') ? EVENT_ROW : node.h + (node.boundaries.length ? HUNG : 0));

function placeTracks(inside, tracks, y) {
  for (const { track, h } of tracks) {
    const row = inside.filter(n => n.track === track);
    const hung = row.some(n => n.boundaries.length) ? HUNG : 0;
    for (const node of row) node.cy = snap(y + (h - hung) / 2);
    y += h + ROW_GAP;
  }
}

/** From the left, or up to the right where flows would have to go round them. */
function placeEventSubProcesses(subs, right, left) {
  const widths = subs.reduce((sum, sub) => sum + sub.w + COLUMN_GAP, -COLUMN_GAP);
  let x = right === null ? left : Math.max(left, right - widths);
  for (const sub of subs) {
    sub.cx = snap(x + sub.w / 2);
    x = sub.cx + sub.w / 2 + COLUMN_GAP;
  }
}

/** A single event hangs right of the middle, and clear of the markers of loops and calls, which stand there. */
const aside = ({ el, expanded }) => (expanded ? 40 : is(el, 'CallActivity') || el.loopCharacteristics ? 30 : 20);

function placeBoundaries(host) {
  const count = host.boundaries.length;
  host.boundaries.forEach((event, i) => {
    const step = Math.min(60, (host.w + 20) / count);
    event.cx = snap(host.cx + (count === 1 ? aside(host) : (i - (count - 1) / 2) * step));
    event.cy = host.cy + host.h / 2;
  });
}
