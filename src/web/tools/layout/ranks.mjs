// Columns: the happy path (first flow out of each node), back edges, and the longest way to each node.
import { anchorOf, departures } from './graph.mjs';
import { is } from './model.mjs';

export function rankNodes({ nodes, edges }) {
  const roots = nodes.filter(n => !n.host && !n.eventSub);
  const starts = roots.filter(n => n.in.length === 0);
  markBackEdges(starts.length ? [...starts, ...roots] : roots);
  markHappyPath(starts.find(n => is(n.el, 'StartEvent')) ?? starts[0] ?? roots[0]);
  longestWay(roots, edges.filter(e => !e.back));
  pullReworkUnderItsCause(roots);
}

function markBackEdges(starts) {
  const state = new Map();
  let order = 0;
  const visit = node => {
    state.set(node, 'open');
    node.order = order++;
    for (const edge of departures(node)) {
      const target = edge.target;
      if (state.get(target) === 'open') edge.back = true;
      else if (!state.has(target)) visit(target);
    }
    state.set(node, 'done');
  };
  for (const node of starts) if (!state.has(node)) visit(node);
}

function markHappyPath(start) {
  let node = start;
  while (node && !node.happy) {
    node.happy = true;
    const next = node.out.find(e => !e.back);
    if (next) next.happy = true;
    node = next?.target;
  }
}

function longestWay(roots, edges) {
  for (let round = 0, moved = true; moved && round <= roots.length; round++) {
    moved = false;
    for (const { source, target } of edges) {
      const least = anchorOf(source).rank + 1;
      if (target.rank < least) { target.rank = least; moved = true; }
    }
  }
}

/** A rework step that only leads back stands under the step it repeats, not in a column of its own. */
function pullReworkUnderItsCause(roots) {
  for (const node of roots) {
    if (node.happy || node.out.length === 0 || !node.out.every(e => e.back)) continue;
    const merge = mergeBefore(node);
    const causes = causesOf(merge ?? node);
    if (!causes.length) continue;
    const column = Math.min(...causes);
    if (merge) merge.rank = column;
    node.rank = Math.max(0, column - 1);
  }
}

const causesOf = node => node.in.filter(e => !e.back && !e.source.host).map(e => e.source.rank);

function mergeBefore(node) {
  const source = node.in.length === 1 ? node.in[0].source : null;
  return source && is(source.el, 'Gateway') && source.out.length === 1 && !source.happy ? source : null;
}
