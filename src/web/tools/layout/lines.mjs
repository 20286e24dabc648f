// Lines of flows against each other and against labels: crossings, shared stretches, struck-through labels.

/** The straight pieces of a flow. */
export const stretchesOf = points => points.slice(1).map((p, i) => {
  const q = points[i];
  return { across: p.y === q.y, x1: Math.min(p.x, q.x), x2: Math.max(p.x, q.x), y1: Math.min(p.y, q.y), y2: Math.max(p.y, q.y) };
});

export const cross = (a, b) => a.some(p => b.some(q => crossing(p, q)));

export const runTogether = (a, b) => a.some(p => b.some(q => sharing(p, q)));

export const strikes = (parts, { x, y, w, h }) => parts.some(p => p.x1 < x + w - 1 && p.x2 > x + 1 && p.y1 < y + h - 1 && p.y2 > y + 1);

export const covers = (a, b) => a.x + 1 < b.x + b.w && b.x + 1 < a.x + a.w && a.y + 1 < b.y + b.h && b.y + 1 < a.y + a.h;

function crossing(p, q) {
  if (p.across === q.across) return false;
  const [h, v] = p.across ? [p, q] : [q, p];
  return h.x1 < v.x1 && v.x1 < h.x2 && v.y1 < h.y1 && h.y1 < v.y2;
}

function sharing(p, q) {
  if (p.across !== q.across) return false;
  return p.across ? p.y1 === q.y1 && p.x1 < q.x2 && q.x1 < p.x2 : p.x1 === q.x1 && p.y1 < q.y2 && q.y1 < p.y2;
}
