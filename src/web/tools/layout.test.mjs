import { describe, expect, it } from 'vitest';
import { faultsOf } from './layout/check.mjs';
import { layoutDefinitions } from './layout/diagram.mjs';
import { runTogether, stretchesOf } from './layout/lines.mjs';
import { read, write } from './layout/model.mjs';

const flow = (from, to) => `<bpmn:sequenceFlow id="flow_${from}_${to}" name="${to}" sourceRef="${from}" targetRef="${to}"/>`;

const launch = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
    id="definitions" targetNamespace="test">
  <bpmn:collaboration id="pool"><bpmn:participant id="participant" name="发售" processRef="launch"/></bpmn:collaboration>
  <bpmn:process id="launch" isExecutable="true" camunda:historyTimeToLive="P365D">
    <bpmn:laneSet id="lanes">
      <bpmn:lane id="lead" name="负责人">
        ${['start', 'rework', 'run', 'done', 'late', 'told'].map(id => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`).join('')}
      </bpmn:lane>
      <bpmn:lane id="sponsor" name="一把手">
        ${['approve', 'decided', 'rejected'].map(id => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`).join('')}
      </bpmn:lane>
    </bpmn:laneSet>
    <bpmn:startEvent id="start" name="发起"/>
    <bpmn:userTask id="approve" name="审批" camunda:candidateGroups="executive_sponsor"/>
    <bpmn:exclusiveGateway id="decided" name="通过?"/>
    <bpmn:userTask id="rework" name="修改"/>
    <bpmn:subProcess id="run" name="执行">
      <bpmn:startEvent id="begun" name="开始"/><bpmn:task id="work" name="干活"/><bpmn:endEvent id="worked" name="干完"/>
      ${flow('begun', 'work')}${flow('work', 'worked')}
    </bpmn:subProcess>
    <bpmn:boundaryEvent id="late" name="超期" attachedToRef="run" cancelActivity="false">
      <bpmn:timerEventDefinition id="timer"/>
    </bpmn:boundaryEvent>
    <bpmn:endEvent id="told" name="已通知"/>
    <bpmn:endEvent id="done" name="完成"/>
    <bpmn:endEvent id="rejected" name="否决"/>
    ${flow('start', 'approve')}${flow('approve', 'decided')}${flow('decided', 'run')}${flow('decided', 'rework')}
    ${flow('decided', 'rejected')}${flow('rework', 'approve')}${flow('run', 'done')}${flow('late', 'told')}
  </bpmn:process>
</bpmn:definitions>`;

async function drawn() {
  const model = await read(launch);
  layoutDefinitions(model);
  return model;
}

const itemOf = (model, id) => model.definitions.diagrams[0].plane.planeElement.find(item => item.bpmnElement.id === id);

describe('the layout', () => {
  it('draws everything without a fault', async () => {
    expect([...faultsOf(await drawn())]).toEqual([]);
  });

  it('keeps what the model means', async () => {
    const again = await read(await write(await drawn()));
    const [, process] = again.definitions.rootElements;
    expect(process.flowElements).toHaveLength(17);
    expect(process.historyTimeToLive).toBe('P365D');
    expect(process.flowElements.find(e => e.id === 'approve').candidateGroups).toBe('executive_sponsor');
  });

  it('lays the happy path of a lane on one line', async () => {
    const model = await drawn();
    const middle = id => itemOf(model, id).bounds.y + itemOf(model, id).bounds.height / 2;
    expect(middle('decided')).toBe(middle('approve'));
    expect(middle('done')).toBe(middle('run'));
  });

  it('hangs a boundary event on the border of its host', async () => {
    const model = await drawn();
    const host = itemOf(model, 'run').bounds;
    expect(itemOf(model, 'late').bounds.y + 18).toBe(host.y + host.height);
  });

  it('finds a shape that lies on another', async () => {
    const model = await drawn();
    Object.assign(itemOf(model, 'rejected').bounds, { x: itemOf(model, 'approve').bounds.x, y: itemOf(model, 'approve').bounds.y });
    expect([...faultsOf(model)].join()).toContain('approve overlaps rejected');
  });

  it('finds flows that cross, and one that strikes a label through', async () => {
    const model = await drawn();
    const { waypoint } = itemOf(model, 'flow_run_done');
    const [from, to] = [waypoint[0], waypoint.at(-1)];
    const across = itemOf(model, 'flow_decided_rejected');
    across.waypoint = [{ x: (from.x + to.x) / 2, y: from.y - 40 }, { x: (from.x + to.x) / 2, y: from.y + 40 }];
    itemOf(model, 'told').label.bounds = { x: from.x, y: from.y - 7, width: 20, height: 14 };
    const faults = [...faultsOf(model)];
    expect(faults).toContain('flow_decided_rejected crosses flow_run_done');
    expect(faults).toContain('flow_run_done strikes through the label of told');
  });

  it('finds two flows that run on each other', async () => {
    const model = await drawn();
    itemOf(model, 'flow_late_told').waypoint = itemOf(model, 'flow_start_approve').waypoint;
    expect(faultsOf(model)).toContain('flow_start_approve runs on flow_late_told');
  });

  it('finds a step outside its lane, and what sticks out of its sub-process', async () => {
    const model = await drawn();
    itemOf(model, 'done').bounds.y = itemOf(model, 'approve').bounds.y;
    itemOf(model, 'worked').bounds.x += 1000;
    const faults = [...faultsOf(model)];
    expect(faults).toContain('done is drawn outside lead');
    expect(faults).toContain('worked sticks out of run');
  });

  it('finds a process without lanes', async () => {
    const model = await read(launch.replace(/<bpmn:laneSet[^]*<\/bpmn:laneSet>/, ''));
    layoutDefinitions(model);
    expect(faultsOf(model)).toContain('launch has no lanes');
  });

  it('finds more flow nodes than can be read at once, those inside sub-processes among them', async () => {
    const crowded = async more => faultsOf(await read(launch.replace('<bpmn:task id="work"', `${more}<bpmn:task id="work"`))).join();
    expect(await crowded('<bpmn:task/>'.repeat(8))).not.toContain('flow nodes');
    expect(await crowded('<bpmn:task/>'.repeat(9))).toContain('launch has 21 flow nodes, more than 20');
  });

  it('sends many answers of one question down one trunk', async () => {
    const answers = ['a', 'b', 'c', 'd', 'e'];
    const model = await read(launch.replace('<bpmn:endEvent id="told"', `${answers.map(id => `<bpmn:endEvent id="${id}" name="${id}"/>`).join('')}
      ${answers.map(id => flow('decided', id)).join('')}<bpmn:endEvent id="told"`)
      .replace('<bpmn:flowNodeRef>approve<', `${answers.map(id => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`).join('')}<bpmn:flowNodeRef>approve<`));
    layoutDefinitions(model);
    expect([...faultsOf(model)]).toEqual([]);
  });

  it('hangs an event clear of the marker of a loop', async () => {
    const model = await read(launch.replace('<bpmn:subProcess id="run" name="执行">',
      '<bpmn:subProcess id="run" name="执行"><bpmn:multiInstanceLoopCharacteristics id="each"/>'));
    layoutDefinitions(model);
    const host = itemOf(model, 'run').bounds;
    expect(itemOf(model, 'late').bounds.x).toBeGreaterThan(host.x + host.width / 2 + 10);
  });
});

/** An order that is checked in a lane below and, if it is right, joins the main line; who reworks it stands at the bottom. */
const order = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions" targetNamespace="test">
  <bpmn:collaboration id="pool"><bpmn:participant id="participant" name="订单" processRef="order"/></bpmn:collaboration>
  <bpmn:process id="order" isExecutable="true">
    <bpmn:laneSet id="lanes">
      ${lane('shop', ['start', 'back', 'take', 'big', 'join', 'done'])}
      ${lane('bank', ['check', 'right', 'refused'])}${lane('clerk', ['rework', 'stop'])}
    </bpmn:laneSet>
    <bpmn:startEvent id="start" name="下单"/><bpmn:exclusiveGateway id="back"/><bpmn:task id="take" name="接单"/>
    <bpmn:exclusiveGateway id="big" name="大单?"/><bpmn:exclusiveGateway id="join"/><bpmn:endEvent id="done" name="完成"/>
    <bpmn:task id="check" name="核对"/><bpmn:exclusiveGateway id="right" name="对吗?"/><bpmn:endEvent id="refused" name="否决"/>
    <bpmn:task id="rework" name="修改"/>
    ${flow('start', 'back')}${flow('back', 'take')}${flow('take', 'big')}${flow('big', 'join')}${flow('join', 'done')}
    ${flow('big', 'check')}${flow('check', 'right')}${flow('right', 'join')}${flow('right', 'refused')}${flow('right', 'rework')}${flow('rework', 'back')}
    <bpmn:subProcess id="stop" triggeredByEvent="true"><bpmn:startEvent id="halted" name="叫停"/><bpmn:endEvent id="told" name="已停"/>${flow('halted', 'told')}</bpmn:subProcess>
  </bpmn:process>
</bpmn:definitions>`;

/** Kept, changed or retired, the latter two by a step of their own. */
const recheck = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions" targetNamespace="test">
  <bpmn:collaboration id="pool"><bpmn:participant id="participant" name="复查" processRef="recheck"/></bpmn:collaboration>
  <bpmn:process id="recheck" isExecutable="true">
    <bpmn:laneSet id="lanes">${lane('owner', ['start', 'look', 'usable', 'kept', 'change', 'changed', 'retire', 'retired'])}</bpmn:laneSet>
    <bpmn:startEvent id="start" name="到期"/><bpmn:task id="look" name="复查"/><bpmn:exclusiveGateway id="usable" name="还能用吗?"/>
    <bpmn:endEvent id="kept" name="继续"/><bpmn:task id="change" name="修改"/><bpmn:endEvent id="changed" name="已改"/>
    <bpmn:task id="retire" name="停用"/><bpmn:endEvent id="retired" name="已停"/>
    ${flow('start', 'look')}${flow('look', 'usable')}${flow('usable', 'kept')}${flow('usable', 'change')}${flow('change', 'changed')}
    ${flow('usable', 'retire')}${flow('retire', 'retired')}
  </bpmn:process>
</bpmn:definitions>`;

function lane(id, nodes) {
  return `<bpmn:lane id="${id}" name="${id}">${nodes.map(node => `<bpmn:flowNodeRef>${node}</bpmn:flowNodeRef>`).join('')}</bpmn:lane>`;
}

describe('the drawing of branches', () => {
  it('leaves the main line alone, goes round no start and keeps labels off the lines between lanes', async () => {
    const model = await read(order);
    layoutDefinitions(model);
    const flows = model.definitions.diagrams[0].plane.planeElement.filter(item => item.waypoint);
    const partsOf = id => stretchesOf(itemOf(model, id).waypoint);
    expect(faultsOf(model)).toEqual([]);
    expect(runTogether(partsOf('flow_big_join'), partsOf('flow_right_join'))).toBe(false);
    expect(Math.min(...flows.flatMap(item => item.waypoint.map(({ x }) => x)))).toBeGreaterThanOrEqual(itemOf(model, 'start').bounds.x);
    const borders = ['shop', 'bank', 'clerk'].map(id => itemOf(model, id).bounds.y);
    for (const { label } of flows) {
      expect(borders.some(y => label.bounds.y < y && y < label.bounds.y + label.bounds.height)).toBe(false);
    }
  });

  it('sends the third way out of a gateway up with all that follows, so that no branch goes round another', async () => {
    const model = await read(recheck);
    layoutDefinitions(model);
    const middle = id => itemOf(model, id).bounds.y + itemOf(model, id).bounds.height / 2;
    expect(faultsOf(model)).toEqual([]);
    expect([middle('changed'), middle('retired')]).toEqual([middle('change'), middle('retire')]);
    expect([middle('change') < middle('kept'), middle('kept') < middle('retire')]).toEqual([true, true]);
    expect(itemOf(model, 'flow_usable_change').waypoint).toHaveLength(3);
  });
});
