// Lanes from top to bottom: by first appearance on the happy path, then by first appearance.
export function orderLanes({ nodes }) {
  const steps = nodes.filter(n => !n.host).sort((a, b) => Boolean(b.happy) - Boolean(a.happy) || a.order - b.order);
  return [...new Set(steps.map(n => n.role))];
}
