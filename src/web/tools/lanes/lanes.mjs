// Pool and lanes of a process: made where they are missing, mended where the model has changed since.
import { graphOf } from '../layout/graph.mjs';
import { is, propertyOf } from '../layout/model.mjs';
import { rankNodes } from '../layout/ranks.mjs';
import { assignRoles } from './assign.mjs';
import { orderLanes } from './order.mjs';
import { laneNames } from './roles.mjs';

export function laneDefinitions({ moddle, definitions }, library) {
  const maker = new Maker(moddle);
  for (const process of definitions.rootElements.filter(e => is(e, 'Process'))) {
    putIntoPool(process, definitions, maker);
    putIntoLanes(process, library, maker);
  }
}

function putIntoPool(process, definitions, maker) {
  const roots = definitions.rootElements;
  let collaboration = roots.find(e => is(e, 'Collaboration'));
  if (!collaboration) {
    collaboration = maker.make('bpmn:Collaboration', { id: `collaboration_${process.id}`, participants: [] });
    roots.splice(roots.indexOf(process), 0, collaboration);
  }
  let participant = collaboration.participants.find(p => p.processRef === process);
  if (!participant) {
    participant = maker.make('bpmn:Participant', { id: `participant_${process.id}`, processRef: process });
    collaboration.participants.push(participant);
  }
  Object.assign(participant, { name: process.name, ...maker.englishName(propertyOf(process, 'nameEn')) });
}

function putIntoLanes(process, library, maker) {
  const graph = graphOf(process, []);
  rankNodes(graph);
  assignRoles(graph.nodes, library);
  const lanes = orderLanes(graph).map(role => {
    const { zh, en } = laneNames(role);
    const flowNodeRef = graph.nodes.filter(n => n.role === role).map(n => n.el);
    return maker.make('bpmn:Lane', { id: `lane_${role}`, name: zh, ...maker.englishName(en), flowNodeRef });
  });
  process.laneSets = [maker.make('bpmn:LaneSet', { id: `laneSet_${process.id}`, lanes })];
}

class Maker {
  constructor(moddle) { this.moddle = moddle; }

  make(type, attributes) { return this.moddle.create(type, attributes); }

  englishName(value) {
    const properties = this.make('camunda:Properties', { values: [this.make('camunda:Property', { name: 'nameEn', value })] });
    return { extensionElements: this.make('bpmn:ExtensionElements', { values: [properties] }) };
  }
}
