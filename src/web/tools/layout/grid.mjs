// The grid a flow finds its way on: which cells are blocked, which are used, and the cheapest path among them.
import { Heap } from './heap.mjs';
import { is } from './model.mjs';
import { DX, DY, entries, exits, forks } from './ports.mjs';

const CELL = 10;
const BEND = 5, CROSS = 150, SHARE = 60, MERGE = 5, TRUNK = 0, LANE_LINE = 8, NEAR = 1.5, AROUND = 3;
const STRAIGHT = [0], TURNS = [0, 1, 3];

export class Grid {
  constructor(nodes, area, laneLines) {
    this.left = area.left; this.top = area.top;
    this.cols = Math.round((area.right - area.left) / CELL) + 1;
    this.rows = Math.round((area.bottom - area.top) / CELL) + 1;
    const cells = this.cols * this.rows;
    this.blocks = new Array(cells);
    this.usage = [new Array(cells), new Array(cells)];
    this.best = new Float64Array(cells * 4).fill(Infinity);
    this.cameFrom = new Int32Array(cells * 4);
    this.touched = [];
    this.laneRows = new Set(laneLines.map(y => Math.round((y - area.top) / CELL)));
    this.firstCol = this.col(Math.min(...nodes.map(n => n.cx - n.w / 2)));
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

  /** The cheapest path among all others as they lie; one laid before is taken up first. */
  lay(edge) {
    this.takeUp(edge);
    edge.path = this.cheapest(edge);
    if (edge.path) this.use(edge.path, edge, list => [...list, edge]);
  }

  layAnew(edges) {
    for (const edge of edges) this.takeUp(edge);
    for (const edge of edges) this.lay(edge);
  }

  takeUp(edge) {
    if (edge.path) this.use(edge.path, edge, list => list.filter(e => e !== edge));
    edge.path = null;
  }

  /** Only cells blocked by the edge's own ends are passable. */
  passable(cell, edge) {
    const owners = this.blocks[cell];
    if (!owners) return true;
    for (const owner of owners) if (owner !== edge.source && owner !== edge.target && owner !== edge.source.host) return false;
    return true;
  }

  cheapest(edge) {
    for (const state of this.touched) this.best[state] = Infinity;
    this.touched = [];
    this.goal = { c: this.col(edge.target.cx), r: this.row(edge.target.cy) };
    const goals = new Map(entries(edge.target).map(p => [this.state(p), p.price]));
    const heap = new Heap();
    for (const p of exits(edge.source, edge.happy)) this.reach(this.state(p), p.price, -1, p.price, heap);
    let goal = -1, least = Infinity;
    while (heap.size && heap.cheapest < least) {
      const state = heap.pop(), cost = this.best[state];
      if (goals.has(state) && this.cameFrom[state] >= 0 && cost + goals.get(state) < least) {
        goal = state;
        least = cost + goals.get(state);
      }
      this.step(state, cost, edge, heap);
    }
    return goal < 0 ? null : this.path(goal);
  }

  reach(state, cost, from, guessed, heap) {
    if (this.best[state] === Infinity) this.touched.push(state);
    this.best[state] = cost;
    this.cameFrom[state] = from;
    heap.push(guessed, state);
  }

  state({ x, y, dir }) { return (this.row(y) * this.cols + this.col(x)) * 4 + dir; }

  step(state, cost, edge, heap) {
    const dir = state & 3, cell = state >> 2;
    const c = cell % this.cols, r = (cell - c) / this.cols;
    for (const turn of this.blocks[cell] ? STRAIGHT : TURNS) {
      const to = (dir + turn) & 3, nc = c + DX[to], nr = r + DY[to];
      if (nc < 0 || nr < 0 || nc >= this.cols || nr >= this.rows) continue;
      const next = nr * this.cols + nc;
      if (!this.passable(next, edge) || !this.entersByPort(cell, next, to, edge)) continue;
      const bend = turn ? BEND + this.shared(cell, 1 - (to & 1), edge) / 2 : 0;
      const total = cost + 1 + bend + this.toll(next, nr, to, edge);
      const reached = next * 4 + to;
      if (total < this.best[reached]) this.reach(reached, total, state, total + this.guess(nc, nr), heap);
    }
  }

  guess(c, r) { return Math.max(0, Math.abs(c - this.goal.c) + Math.abs(r - this.goal.r) - 4); }

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
    const around = along && cell % this.cols < this.firstCol ? AROUND : 0; // a way round the start is the last that one would draw
    return lane + around + this.shared(cell, along, edge) + this.beside(cell, along) + this.crossing(cell, 1 - along, edge);
  }

  shared(cell, along, edge) {
    const others = this.usage[along][cell];
    if (!others) return 0;
    if (others.every(o => sameTrunk(o, edge))) return TRUNK;
    return others.every(o => o.target === edge.target && o.source !== edge.source) ? MERGE : SHARE;
  }

  crossing(cell, across, edge) {
    const others = this.usage[across][cell];
    if (!others) return 0;
    return others.every(o => sameTrunk(o, edge)) ? 2 : CROSS;
  }

  beside(cell, along) {
    const step = along ? 1 : this.cols;
    return this.usage[along][cell - step] || this.usage[along][cell + step] ? NEAR : 0;
  }

  path(goal) {
    const cells = [];
    for (let state = goal; state >= 0; state = this.cameFrom[state]) cells.unshift(state >> 2);
    return cells.map(cell => ({ x: this.left + (cell % this.cols) * CELL, y: this.top + Math.floor(cell / this.cols) * CELL, cell }));
  }

  /** All cells but the two centres, which every flow of a shape has in common. */
  use(path, edge, change) {
    for (let i = 1; i < path.length - 1; i++) {
      const ways = new Set([path[i - 1], path[i + 1]].map(other => (other.x === path[i].x ? 1 : 0)));
      for (const way of ways) {
        const list = change(this.usage[way][path[i].cell] ?? []);
        this.usage[way][path[i].cell] = list.length ? list : undefined;
      }
    }
  }
}

/** Branches of a fork may leave on one trunk, flows into a mere join may arrive on one: not on the main line, whose end is its own. */
const sameTrunk = (a, b) => (a.source === b.source && forks(a.source)) || (a.target === b.target && joins(a.target) && !a.happy && !b.happy);

const joins = node => is(node.el, 'Gateway') && node.out.length === 1;
