import { describe, expect, it } from 'vitest';
import { laneDefinitions } from './lanes/lanes.mjs';
import { Library } from './lanes/library.mjs';
import { roleOf } from './lanes/roles.mjs';
import { faultsOf } from './layout/check.mjs';
import { layoutDefinitions } from './layout/diagram.mjs';
import { is, read, write } from './layout/model.mjs';

const flow = (from, to) => `<bpmn:sequenceFlow id="flow_${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`;

const task = (id, groups, approval = '') => `<bpmn:userTask id="${id}" name="${id}" camunda:candidateGroups="${groups}">
  <bpmn:extensionElements><camunda:properties><camunda:property name="step" value="xx01"/>${approval}</camunda:properties></bpmn:extensionElements>
  </bpmn:userTask>`;

const approval = '<camunda:property name="approval" value="brief"/>';

const model = (id, body) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
    id="definitions" targetNamespace="test">
  <bpmn:process id="${id}" name="发售" isExecutable="true">
    <bpmn:extensionElements><camunda:properties><camunda:property name="nameEn" value="Launch"/></camunda:properties></bpmn:extensionElements>
    ${body}
  </bpmn:process>
</bpmn:definitions>`;

const launch = model('launch', `<bpmn:startEvent id="start" name="开始"/>${task('write', 'content_editor')}
  ${task('approve', 'project_lead,main_ip', approval)}<bpmn:exclusiveGateway id="approved" name="通过?"/>
  <bpmn:serviceTask id="store" name="入库"/><bpmn:endEvent id="done" name="完成"/>
  ${task('rework', 'content_editor')}
  <bpmn:boundaryEvent id="late" name="超期" attachedToRef="approve" cancelActivity="false"><bpmn:timerEventDefinition id="timer"/></bpmn:boundaryEvent>
  <bpmn:endEvent id="told" name="已通知"/><bpmn:callActivity id="sell" name="开售" calledElement="sale"/>
  ${flow('start', 'write')}${flow('write', 'approve')}${flow('approve', 'approved')}${flow('approved', 'store')}
  ${flow('store', 'sell')}${flow('sell', 'done')}${flow('approved', 'rework')}${flow('rework', 'approve')}${flow('late', 'told')}`);

const sale = model('sale', `${task('post', 'main_ip')}${task('answer', 'main_ip')}${task('pay', 'finance')}
  ${task('one', 'project_lead', approval)}${task('two', 'project_lead', approval)}${task('three', 'project_lead', approval)}`);

const automatic = model('automatic', `<bpmn:startEvent id="start"/><bpmn:serviceTask id="count" name="统计"/><bpmn:endEvent id="end"/>
  ${flow('start', 'count')}${flow('count', 'end')}`);

const processOf = ({ definitions }) => definitions.rootElements.find(e => is(e, 'Process'));

async function laned(xml) {
  const it = await read(xml);
  laneDefinitions(it, new Library([processOf(it), processOf(await read(sale))]));
  return it;
}

const laneIds = it => processOf(it).laneSets[0].lanes.map(lane => lane.id);

const inLane = (it, id) => processOf(it).laneSets[0].lanes.find(lane => lane.id === id).flowNodeRef.map(node => node.id);

describe('the lanes', () => {
  it('are the roles, in the order in which they come to work', async () => {
    expect(laneIds(await laned(launch))).toEqual(['lane_content_editor', 'lane_project_lead', 'lane_main_ip']);
  });

  it('hold a step of several roles with the first, what follows it with it, and a boundary event with its host', async () => {
    const it = await laned(launch);
    expect(inLane(it, 'lane_project_lead')).toEqual(['approve', 'approved', 'store', 'late', 'told']);
    expect(inLane(it, 'lane_content_editor')).toEqual(['start', 'write', 'rework']);
  });

  it('hold a call with who works inside, not with who approves there', async () => {
    expect(inLane(await laned(launch), 'lane_main_ip')).toEqual(['done', 'sell']);
  });

  it('hold a call with whom the model names as its lead', async () => {
    const lead = '<bpmn:extensionElements><camunda:properties><camunda:property name="lead" value="content_editor"/></camunda:properties></bpmn:extensionElements>';
    const it = await laned(launch.replace('calledElement="sale"/>', `calledElement="sale">${lead}</bpmn:callActivity>`));
    expect(inLane(it, 'lane_content_editor')).toContain('sell');
  });

  it('are named in both languages, and the pool like the process', async () => {
    const xml = await write(await laned(launch));
    expect(xml).toContain('name="内容生产/文案"');
    expect(xml).toContain('value="Content producer"');
    expect(xml).toContain('<bpmn:participant id="participant_launch" name="发售" processRef="launch">');
  });

  it('are one for the system where nobody works', async () => {
    const it = await laned(automatic);
    expect(laneIds(it)).toEqual(['lane_system']);
    expect(inLane(it, 'lane_system')).toEqual(['start', 'count', 'end']);
  });

  it('stay as they are when made again, and follow a changed role', async () => {
    const once = await write(await laned(launch));
    expect(await write(await laned(once))).toBe(once);
    const changed = await laned(once.replace('camunda:candidateGroups="project_lead,main_ip"', 'camunda:candidateGroups="main_ip"'));
    expect(laneIds(changed)).toEqual(['lane_content_editor', 'lane_main_ip']);
  });

  it('can be drawn without a fault', async () => {
    const it = await laned(launch);
    layoutDefinitions(it);
    expect([...faultsOf(it)]).toEqual([]);
  });
});

describe('whom a step means', () => {
  it.each([
    [{ candidateGroups: 'b_big,wechat_sales' }, 'b_big'],
    [{ candidateGroups: "${round >= 2 ? 'executive_sponsor' : 'crisis_commander'}" }, 'crisis_commander'],
    [{ assignee: '${learner}' }, 'new_distributor'],
    [{ assignee: '${mentor}', candidateGroups: 'b_big' }, 'b_big'],
    [{ candidateGroups: 'nobody' }, undefined],
  ])('%o is %s', (element, role) => expect(roleOf(element)).toBe(role));
});
