// In whose lane each step stands: people where they work; gateways, events and services so that few flows change the lane.
import { anchorOf, departures } from '../layout/graph.mjs';
import { is, propertyOf } from '../layout/model.mjs';
import { SYSTEM, roleOf } from './roles.mjs';

const HAPPY = 3;

export function assignRoles(nodes, library) {
  const present = new Set(nodes.filter(n => is(n.el, 'UserTask')).map(n => roleOf(n.el)));
  for (const node of nodes) node.worker = node.role = workerOf(node.el, library, present);
  const steps = nodes.filter(n => !n.host).sort((a, b) => a.order - b.order);
  for (const node of steps) node.role ??= predecessorOf(node)?.role;
  for (const node of [...steps].reverse()) node.role ??= node.out.map(e => e.target.role).find(Boolean);
  for (const node of steps) node.role ??= steps.find(n => n.role)?.role ?? SYSTEM;
  for (const node of steps.filter(repeats)) node.role = node.out[0].target.role;
  const free = steps.filter(n => !n.worker && !decides(n));
  while (free.filter(moveToNeighbours).length);
  for (const node of nodes.filter(n => n.host)) node.role = node.host.role;
}

/** Where many roles work inside a call, the model may name who leads it. */
function workerOf(el, library, present) {
  if (is(el, 'UserTask')) return roleOf(el);
  const lead = propertyOf(el, 'lead');
  if (lead) return lead;
  return is(el, 'Activity') ? library.mainRoleOf(el, present) : undefined;
}

function predecessorOf(node) {
  const sources = [...node.in].sort((a, b) => Boolean(b.happy) - Boolean(a.happy)).map(e => anchorOf(e.source));
  return sources.find(source => source.role);
}

/** A join that a loop leads back to belongs to the step that is done again. */
const repeats = node => is(node.el, 'Gateway') && node.out.length === 1 && node.in.some(e => e.back);

/** A split asks what the step before it answered: it stays there. */
const decides = node => is(node.el, 'Gateway') && node.out.length > 1;

/** Moves a step into a neighbour's lane if fewer flows change the lane then; those of the happy path weigh more. */
function moveToNeighbours(node) {
  const ties = [
    ...node.in.map(e => ({ role: anchorOf(e.source).role, weight: e.happy ? HAPPY : 1 })),
    ...departures(node).map(e => ({ role: e.target.role, weight: e.happy ? HAPPY : 1 })),
  ];
  const held = role => ties.filter(tie => tie.role === role).reduce((sum, tie) => sum + tie.weight, 0);
  const best = ties.map(tie => tie.role).reduce((a, b) => (held(b) > held(a) ? b : a), node.role);
  const moves = best !== node.role;
  node.role = best;
  return moves;
}
