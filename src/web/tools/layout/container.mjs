// One container laid out: expanded sub-processes first (they need room), then the container itself.
import { graphOf } from './graph.mjs';
import { rankNodes } from './ranks.mjs';
import { trackNodes } from './tracks.mjs';
import { placeNodes } from './place.mjs';
import { routeEdges } from './route.mjs';
import { placeLabels } from './labels.mjs';
import { improve } from './improve.mjs';

const PAD = 40, MARGIN = 40;

export function layoutContainer(container, lanes = [], origin = { left: 0, top: 0 }) {
  const graph = graphOf(container, lanes);
  for (const node of graph.nodes.filter(n => n.expanded)) growAroundContent(node);
  rankNodes(graph);
  trackNodes(graph);
  const drawing = improve(graph, () => draw(graph, origin));
  for (const node of graph.nodes.filter(n => n.content)) moveContent(node);
  return { ...graph, ...drawing };
}

function draw(graph, origin) {
  const { right, bands } = placeNodes(graph, origin);
  const last = bands[bands.length - 1];
  const area = { left: origin.left - 30, top: origin.top + 10, right: right + 40, bottom: last.y + last.h - 10 };
  const laneLines = bands.slice(1).map(b => b.y);
  routeEdges(graph, area, laneLines);
  placeLabels(graph, laneLines);
  return { bands, right: Math.max(right, boundsOf(graph).right - MARGIN) };
}

function growAroundContent(node) {
  node.content = layoutContainer(node.el);
  const box = boundsOf(node.content);
  node.offset = { x: PAD - box.left, y: PAD - box.top };
  node.w = Math.ceil((box.right - box.left + 2 * PAD) / 20) * 20;
  node.h = Math.ceil((box.bottom - box.top + 2 * PAD) / 20) * 20;
}

function boundsOf({ nodes, edges }) {
  const boxes = [
    ...nodes.map(n => ({ x: n.cx - n.w / 2, y: n.cy - n.h / 2, w: n.w, h: n.h })),
    ...[...nodes, ...edges].filter(e => e.label).map(e => e.label),
    ...edges.flatMap(e => e.points.map(p => ({ ...p, w: 0, h: 0 }))),
  ];
  return {
    left: Math.min(...boxes.map(b => b.x)), top: Math.min(...boxes.map(b => b.y)),
    right: Math.max(...boxes.map(b => b.x + b.w)), bottom: Math.max(...boxes.map(b => b.y + b.h)),
  };
}

function moveContent(node) {
  const dx = node.cx - node.w / 2 + node.offset.x, dy = node.cy - node.h / 2 + node.offset.y;
  shift(node.content, dx, dy);
}

function shift({ nodes, edges }, dx, dy) {
  for (const node of nodes) {
    node.cx += dx; node.cy += dy;
    if (node.content) shift(node.content, dx, dy);
  }
  for (const item of [...nodes, ...edges].filter(e => e.label)) { item.label.x += dx; item.label.y += dy; }
  for (const edge of edges) edge.points = edge.points.map(p => ({ x: p.x + dx, y: p.y + dy }));
}
