// Tries other rows, another order of the lanes and of the routing while lines cross: what a first drawing cannot know, the
// drawn one tells.
import { FAULT, judge } from './judge.mjs';
import { changesNear, rowMoves } from './changes.mjs';

const ROUNDS = 3, SHAKES = 40;

/** Draws the graph as well as it can; `draw` places and routes it as its tracks and lanes are now. */
export function improve(graph, draw) {
  graph.again = [];
  draw();
  const search = new Search(graph, draw);
  search.descend();
  for (let shake = 0; shake < SHAKES && search.best.cost >= FAULT; shake++) search.shake(shake);
  if (search.changed) search.polish();
  const drawing = draw();
  const stuck = graph.edges.find(e => !e.points.length);
  if (stuck) throw new Error(`no way for ${stuck.id}`);
  return drawing;
}

class Search {
  constructor(graph, draw) {
    Object.assign(this, { graph, draw, best: judge(graph) });
  }

  /** Takes every change that makes the drawing better while flows are in each other's way; answers how to undo them all. */
  descend() {
    const undos = [];
    for (let round = 0, before = Infinity; round < ROUNDS && this.best.troubled.length && this.best.cost < before; round++) {
      before = this.best.cost;
      for (const change of changesNear(this.graph, this.best.troubled)) {
        if (this.best.troubled.length) this.take(change, undos);
      }
    }
    return () => undos.reverse().forEach(undo => undo());
  }

  take(change, undos = []) {
    const undo = change();
    const found = this.judged();
    if (found.cost < this.best.cost) {
      this.best = found;
      this.changed = true;
      undos.push(undo);
    } else undo();
  }

  /** What was moved to be rid of faults may have left bends and empty rows. */
  polish() {
    for (let round = 0, before = Infinity; round < ROUNDS && this.best.cost < before; round++) {
      before = this.best.cost;
      for (const change of rowMoves(this.graph)) this.take(change);
    }
  }

  /** Out of a dead end: some rows moved at random (the same at every run), then downhill again. */
  shake(seed) {
    const { best } = this;
    const moves = rowMoves(this.graph);
    if (!moves.length) return;
    const undos = [];
    for (let i = 0; i < 2 + seed % 2; i++) undos.push(moves[chance(seed, i) % moves.length]());
    this.best = this.judged();
    undos.push(this.descend());
    if (this.best.cost < best.cost) return;
    undos.reverse().forEach(undo => undo());
    this.best = best;
  }

  judged() {
    this.draw();
    return judge(this.graph);
  }
}

const chance = (seed, i) => Math.imul(seed * 31 + i + 1, 2654435761) >>> 8;
