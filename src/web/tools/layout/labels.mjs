// Labels beside shapes and flows: of some candidate places the one that covers least.
import { hasOuterLabel } from './model.mjs';
import { forks } from './ports.mjs';
import { labelSize } from './text.mjs';

export function placeLabels({ nodes, edges }, laneLines = []) {
  const shapes = nodes.map(n => ({ x: n.cx - n.w / 2, y: n.cy - n.h / 2, w: n.w, h: n.h }));
  const lines = [...edges.flatMap(e => e.points.slice(1).map((p, i) => segment(e.points[i], p))), ...laneLines.map(acrossAll)];
  const labels = [];
  const choose = candidates => {
    const cost = c => overlaps(c, shapes) * 100 + overlaps(c, labels) * 100 + overlaps(c, lines) * 12 + c.price;
    const best = candidates.reduce((a, b) => (cost(b) < cost(a) ? b : a));
    labels.push(best);
    return best;
  };
  for (const node of nodes.filter(n => hasOuterLabel(n.el))) node.label = choose(besideShape(node));
  for (const edge of edges.filter(e => e.el.name && e.points.length)) edge.label = choose(alongFlow(edge));
}

function besideShape(node) {
  const { w, h } = labelSize(node.el.name);
  const below = node.cy + node.h / 2 + 4, above = node.cy - node.h / 2 - 4 - h;
  const right = node.cx + node.w / 2 + 4, left = node.cx - node.w / 2 - 4 - w;
  const gateway = node.h === 50;
  const place = (x, y, price) => ({ x: Math.round(x), y: Math.round(y), w, h, price });
  return [
    place(node.cx - w / 2, above, gateway ? 0 : 3), place(node.cx - w / 2, below, gateway ? 3 : 0),
    place(node.cx + 6, above, 4), place(node.cx - 6 - w, above, 5),
    place(node.cx + 6, below, 5), place(node.cx - 6 - w, below, 4),
    place(node.cx + 6, below + 12, 6), place(node.cx - 6 - w, below + 12, 6),
    place(right, node.cy - h / 2, 7), place(left, node.cy - h / 2, 8),
  ];
}

/** Near the start, where the answer is asked for; branches of one trunk near their end, where they are alone. */
function alongFlow({ points, el, source }) {
  const pieces = points.length - 2;
  const { w, h } = labelSize(el.name);
  const candidates = [];
  points.slice(1).forEach((to, i) => {
    const from = points[i], length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const across = from.y === to.y;
    for (const way of [Math.min(length / 2, (across ? w / 2 : h / 2) + 6), length / 2]) {
      const x = from.x + Math.sign(to.x - from.x) * way, y = from.y + Math.sign(to.y - from.y) * way;
      const price = (forks(source) ? pieces - i : i) * 4 + (length < (across ? w : h) + 4 ? 6 : 0);
      const spots = across ? [[x - w / 2, y - h - 3], [x - w / 2, y + 3]] : [[x + 4, y - h / 2], [x - w - 4, y - h / 2]];
      spots.forEach(([sx, sy], k) => candidates.push({ x: Math.round(sx), y: Math.round(sy), w, h, price: price + k }));
    }
  });
  return candidates;
}

const acrossAll = y => ({ x: -1e6, y: y - 1, w: 2e6, h: 2 });

const segment = (a, b) => ({ x: Math.min(a.x, b.x) - 1, y: Math.min(a.y, b.y) - 1, w: Math.abs(a.x - b.x) + 2, h: Math.abs(a.y - b.y) + 2 });

const overlaps = (box, boxes) => boxes.filter(o => box.x < o.x + o.w && o.x < box.x + box.w && box.y < o.y + o.h && o.y < box.y + box.h).length;
