// Where a flow may leave or enter a shape: a start point on its centre lines, a direction and a price.
import { is } from './model.mjs';

export const RIGHT = 0, DOWN = 1, LEFT = 2, UP = 3;
export const DX = [1, 0, -1, 0];
export const DY = [0, 1, 0, -1];

/** Whose branches may leave on one trunk: those who go all ways, and a split with more ways out than corners. */
export const forks = node => is(node.el, 'ParallelGateway') || is(node.el, 'EventBasedGateway') || (is(node.el, 'Gateway') && node.out.length > 3);

export function exits(node, happy) {
  if (node.host) return [port(node, DOWN, 0)];
  if (is(node.el, 'Gateway')) {
    return [port(node, RIGHT, happy ? 0 : 8), port(node, DOWN, happy ? 4 : 1), port(node, UP, happy ? 4 : 2), port(node, LEFT, 30)];
  }
  return [port(node, RIGHT, 0), ...upDown(node, 4), port(node, LEFT, 9)];
}

/** Directions of travel on arrival. */
export function entries(node) {
  if (is(node.el, 'Gateway')) return [port(node, RIGHT, 0), port(node, DOWN, 1), port(node, UP, 1), port(node, LEFT, 20)];
  if (is(node.el, 'Event')) return [port(node, RIGHT, 0), port(node, DOWN, 2), port(node, UP, 2)];
  return [port(node, RIGHT, 0), ...upDown(node, 7), port(node, LEFT, 14)];
}

function upDown(node, price) {
  const offsets = is(node.el, 'Activity') ? [0, -30, 30] : [0];
  return offsets.flatMap(dx => [DOWN, UP].map(dir => port(node, dir, price + Math.abs(dx) / 15, dx)));
}

const port = (node, dir, price, dx = 0) => ({ x: node.cx + dx, y: node.cy, dir, price });
