// Orthogonal routing: the cheapest path on a 10 px grid; bends, crossings and shared segments cost extra.
import { Heap } from './heap.mjs';
import { is } from './model.mjs';
import { DX, DY, entries, exits } from './ports.mjs';

const CELL = 10;
const BEND = 5, CROSS = 14, SHARE = 60, MERGE = 5, TRUNK = 0, LANE_LINE = 8, NEAR = 1.5;

export function routeEdges({ nodes, edges }, area, laneLines) {
  const grid = new Grid(nodes, area, laneLines);
  const rest = edges.filter(e => !e.happy).sort((a, b) => reach(a) - reach(b));
  for (const edge of [...edges.filter(e => e.happy), ...rest]) {
    const path = grid.cheapest(edge);
    if (!path) throw new Error(`no way for ${edge.id}`);
    grid.use(path, edge);
    edge.points = dock(corners(path), edge);
  }
}

const reach = ({ source, target }) => Math.abs(source.cx - target.cx) + Math.abs(source.cy - target.cy);

class Grid {
  constructor(nodes, area, laneLines) {
    this.left = area.left; this.top = area.top;
    this.cols = Math.round((area.right - area.left) / CELL) + 1;
    this.rows = Math.round((area.bottom - area.top) / CELL) + 1;
    this.blocks = new Array(this.cols * this.rows);
    this.usage = [new Map(), new Map()];
    this.laneRows = new Set(laneLines.map(y => Math.round((y - area.top) / CELL)));
    for (const node of nodes) this.block(node);
  }

  col(x) { return Math.round((x - this.left) / CELL); }

  row(y) { return Math.round((y - this.top) / CELL); }

  block(node) {
    const margin = node.host ? 4 : 19;
    for (let c = Math.ceil((node.cx - node.w / 2 - margin - this.left) / CELL); c <= (node.cx + node.w / 2 + margin - this.left) / CELL; c++) {
      for (let r = Math.ceil((node.cy - node.h / 2 - margin - this.top) / CELL); r <= (node.cy + node.h / 2 + margin - this.top) / CELL; r++) {
        if (c >= 0 && r >= 0 && c < this.cols && r < this.rows) (this.blocks[r * this.cols + c] ??= []).push(node);
      }
    }
  }

  /** Only cells blocked by the edge's own ends are passable. */
  passable(cell, edge) {
    const owners = this.blocks[cell];
    return !owners || owners.every(n => n === edge.source || n === edge.target || n === edge.source.host);
  }

  cheapest(edge) {
    const goals = new Map();
    for (const p of entries(edge.target)) goals.set(this.state(p), p.price);
    const best = new Map(), cameFrom = new Map(), heap = new Heap();
    for (const p of exits(edge.source, edge.happy)) {
      best.set(this.state(p), p.price);
      heap.push(p.price, this.state(p));
    }
    const goalCell = [this.col(edge.target.cx), this.row(edge.target.cy)];
    while (heap.size) {
      const [, state] = heap.pop();
      if (state === -1) return this.path(cameFrom, -1);
      const cost = best.get(state);
      if (goals.has(state) && cameFrom.has(state)) {
        const total = cost + goals.get(state);
        if (total < (best.get(-1) ?? Infinity)) { best.set(-1, total); cameFrom.set(-1, state); heap.push(total, -1); }
      }
      for (const [next, price] of this.steps(state, edge)) {
        const total = cost + price;
        if (total >= (best.get(next) ?? Infinity)) continue;
        best.set(next, total);
        cameFrom.set(next, state);
        const cell = next >> 2;
        const guess = Math.max(0, Math.abs(cell % this.cols - goalCell[0]) + Math.abs(Math.floor(cell / this.cols) - goalCell[1]) - 4);
        heap.push(total + guess, next);
      }
    }
    return null;
  }

  state({ x, y, dir }) { return (this.row(y) * this.cols + this.col(x)) * 4 + dir; }

  *steps(state, edge) {
    const dir = state & 3, cell = state >> 2;
    const c = cell % this.cols, r = Math.floor(cell / this.cols);
    const inside = Boolean(this.blocks[cell]);
    for (const turn of inside ? [0] : [0, 1, 3]) {
      const to = (dir + turn) & 3, nc = c + DX[to], nr = r + DY[to];
      if (nc < 0 || nr < 0 || nc >= this.cols || nr >= this.rows) continue;
      const next = nr * this.cols + nc;
      if (!this.passable(next, edge)) continue;
      if (!this.entersByPort(cell, next, to, edge)) continue;
      yield [next * 4 + to, 1 + (turn ? BEND + this.shared(cell, 1 - (to & 1), edge) / 2 : 0) + this.toll(next, nr, to, edge)];
    }
  }

  /** Into the target only along the line of one of its entries. */
  entersByPort(cell, next, dir, edge) {
    const owners = this.blocks[next];
    if (!owners || this.blocks[cell]) return true;
    if (!owners.includes(edge.target)) return false;
    edge.doors ??= entries(edge.target).map(p => ({ c: this.col(p.x), r: this.row(p.y), dir: p.dir }));
    const c = next % this.cols, r = Math.floor(next / this.cols);
    return edge.doors.some(d => d.dir === dir && (dir & 1 ? d.c === c : d.r === r));
  }

  toll(cell, row, dir, edge) {
    const along = dir & 1;
    const lane = !along && this.laneRows.has(row) ? LANE_LINE : 0;
    return lane + this.shared(cell, along, edge) + this.beside(cell, along) + this.crossing(cell, 1 - along, edge);
  }

  shared(cell, along, edge) {
    const others = this.usage[along].get(cell);
    if (!others) return 0;
    if (others.every(o => sameTrunk(o, edge))) return TRUNK;
    return others.every(o => o.target === edge.target && o.source !== edge.source) ? MERGE : SHARE;
  }

  crossing(cell, across, edge) {
    const others = this.usage[across].get(cell);
    if (!others) return 0;
    return others.every(o => sameTrunk(o, edge)) ? 2 : CROSS;
  }

  beside(cell, along) {
    const step = along ? 1 : this.cols;
    return this.usage[along].has(cell - step) || this.usage[along].has(cell + step) ? NEAR : 0;
  }

  path(cameFrom, state) {
    const cells = [];
    for (let s = cameFrom.get(state); s !== undefined; s = cameFrom.get(s)) cells.unshift(s >> 2);
    return cells.map(cell => ({ x: this.left + (cell % this.cols) * CELL, y: this.top + Math.floor(cell / this.cols) * CELL, cell }));
  }

  /** All cells but the two centres, which every flow of a shape has in common. */
  use(path, edge) {
    for (let i = 1; i < path.length - 1; i++) {
      for (const other of [path[i - 1], path[i + 1]]) {
        const lines = this.usage[other.x === path[i].x ? 1 : 0];
        const list = lines.get(path[i].cell) ?? [];
        if (!list.includes(edge)) list.push(edge);
        lines.set(path[i].cell, list);
      }
    }
  }
}

/** Branches of a fork may leave on one trunk, flows into a mere join may arrive on one. */
const sameTrunk = (a, b) => (a.source === b.source && forks(a.source)) || (a.target === b.target && joins(a.target));

const forks = node => is(node.el, 'ParallelGateway') || is(node.el, 'EventBasedGateway');

const joins = node => is(node.el, 'Gateway') && node.out.length === 1;

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
