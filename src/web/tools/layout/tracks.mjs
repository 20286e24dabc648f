// Rows: inside each lane the happy path lies on track 0, everything else on free tracks below it.
import { anchorOf } from './graph.mjs';
import { is } from './model.mjs';

export function trackNodes({ nodes }) {
  const taken = new Taken();
  const placed = nodes.filter(n => !n.host && !n.eventSub).sort((a, b) => a.order - b.order);
  for (const node of placed.filter(n => n.happy)) taken.put(node, 0);
  placed.filter(n => n.happy).forEach(n => n.out.filter(e => e.happy).forEach(e => taken.span(e)));
  for (const node of placed.filter(n => !n.happy)) taken.put(node, choose(node, taken));
  placeEventSubProcesses(nodes, taken);
  for (const node of nodes.filter(n => n.host)) node.track = node.host.track;
}

function choose(node, taken) {
  if (belongsAbove(node) && taken.free(node, -1)) return -1;
  const before = node.in.map(e => anchorOf(e.source)).find(p => !p.happy && p.lane === node.lane);
  if (before && before.track !== undefined && taken.free(node, before.track)) return before.track;
  let track = node.in.some(e => staysOnLine(anchorOf(e.source), node.lane)) ? 1 : 0;
  while (!taken.free(node, track)) track++;
  return track;
}

/** The happy path goes on in this lane behind the cause, so its line must stay free. */
function staysOnLine(cause, lane) {
  return cause.happy && cause.lane === lane && cause.out.some(e => e.happy && e.target.lane === lane);
}

/** The third way out of a gateway on the main line goes up, so that its three flows use three corners. */
function belongsAbove(node) {
  if (!endsAlone(node)) return false;
  const cause = node.in[0].source;
  const busyAbove = cause.out.some(e => e.target.lane < cause.lane);
  return is(cause.el, 'Gateway') && cause.out.length >= 3 && cause.lane === node.lane && cause.happy && !busyAbove;
}

/** An end, or a step that nobody else comes to and that leads to nothing but its end. */
function endsAlone(node) {
  if (node.in.length !== 1) return false;
  const next = node.out.length === 1 && !node.boundaries.length ? node.out[0].target : null;
  return is(node.el, 'EndEvent') || (next?.lane === node.lane && endsAlone(next));
}

/** Below all else in their lane. */
function placeEventSubProcesses(nodes, taken) {
  for (const node of nodes.filter(n => n.eventSub)) node.track = taken.deepest(node.lane) + 1;
}

class Taken {
  cells = new Set();
  deep = new Map();

  put(node, track) {
    node.track = track;
    this.mark(node.lane, track, node.rank);
    this.deep.set(node.lane, Math.max(track, this.deep.get(node.lane) ?? 0));
  }

  mark(lane, track, rank) { this.cells.add(`${lane}/${track}/${rank}`); }

  free(node, track) { return !this.cells.has(`${node.lane}/${track}/${node.rank}`); }

  deepest(lane) { return this.deep.get(lane) ?? -1; }

  /** A happy flow keeps the cells it passes inside its lane. */
  span({ source, target }) {
    for (let r = source.rank; r <= target.rank; r++) {
      if (source.lane === target.lane) this.mark(source.lane, 0, r);
    }
  }
}
