// The layout written as BPMN DI: one diagram for the collaboration if there is one, else for the process.
import { is } from './model.mjs';
import { layoutContainer } from './container.mjs';

const HEADER = 30;
const ORIGIN = { x: 160, y: 80 };

export function layoutDefinitions({ moddle, definitions }) {
  const roots = definitions.rootElements ?? [];
  const collaboration = roots.find(e => is(e, 'Collaboration'));
  const planeItems = [];
  const di = new Writer(moddle, planeItems);
  let y = ORIGIN.y;
  for (const process of roots.filter(e => is(e, 'Process'))) {
    const participant = collaboration?.participants?.find(p => p.processRef === process);
    y = drawProcess(process, participant, y, di) + 60;
  }
  const main = collaboration ?? roots.find(e => is(e, 'Process'));
  definitions.diagrams = [di.diagram(main)];
}

function drawProcess(process, participant, y, di) {
  const lanes = participant ? process.laneSets?.[0]?.lanes ?? [] : [];
  const left = ORIGIN.x + (participant ? HEADER : 0) + (lanes.length ? HEADER : 0);
  const graph = layoutContainer(process, lanes, { left: left + 50, top: y });
  const last = graph.bands[graph.bands.length - 1];
  const right = Math.round((graph.right + 60) / 10) * 10;
  if (participant) {
    di.shape(participant, { x: ORIGIN.x, y, w: right - ORIGIN.x, h: last.y + last.h - y }, { isHorizontal: true });
    const x = ORIGIN.x + HEADER;
    if (lanes.length) process.laneSets[0].lanes = graph.lanes;
    graph.lanes.forEach((lane, i) => di.shape(lane, { x, y: graph.bands[i].y, w: right - x, h: graph.bands[i].h }, { isHorizontal: true }));
  }
  drawGraph(graph, di);
  return last.y + last.h;
}

function drawGraph({ nodes, edges }, di) {
  for (const node of [...nodes.filter(n => !n.host), ...nodes.filter(n => n.host)]) {
    const look = node.expanded ? { isExpanded: true } : is(node.el, 'ExclusiveGateway') ? { isMarkerVisible: true } : {};
    di.shape(node.el, { x: node.cx - node.w / 2, y: node.cy - node.h / 2, w: node.w, h: node.h }, look, node.label);
    if (node.content) drawGraph(node.content, di);
  }
  for (const edge of edges) di.edge(edge.el, edge.points, edge.label);
}

class Writer {
  constructor(moddle, items) { this.moddle = moddle; this.items = items; }

  shape(element, box, look, label) {
    this.items.push(this.moddle.create('bpmndi:BPMNShape', {
      id: `${element.id}_di`, bpmnElement: element, ...look, bounds: this.bounds(box), ...this.label(label),
    }));
  }

  edge(element, points, label) {
    const waypoint = points.map(({ x, y }) => this.moddle.create('dc:Point', { x, y }));
    this.items.push(this.moddle.create('bpmndi:BPMNEdge', { id: `${element.id}_di`, bpmnElement: element, waypoint, ...this.label(label) }));
  }

  label(box) {
    return box ? { label: this.moddle.create('bpmndi:BPMNLabel', { bounds: this.bounds(box) }) } : {};
  }

  bounds({ x, y, w, h }) { return this.moddle.create('dc:Bounds', { x, y, width: w, height: h }); }

  diagram(main) {
    const plane = this.moddle.create('bpmndi:BPMNPlane', { id: `${main.id}_plane`, bpmnElement: main, planeElement: this.items });
    return this.moddle.create('bpmndi:BPMNDiagram', { id: `${main.id}_diagram`, plane });
  }
}
