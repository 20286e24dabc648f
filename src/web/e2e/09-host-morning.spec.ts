import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { DESKTOP, openBrowser, openPage, PHONE, picture } from './support/browser';
import { signIn } from './support/people';
import { api, post } from './support/server';

const HOST = 'main_ip';
const KEPT = `早安 ${Date.now()}`;
const MASTER = 'e2e-morning';
const POST = 'e2e-morning-post';
const GROUPS = Array.from({ length: 20 }, (_, index) => `g${String(index + 1).padStart(2, '0')}`);
const FORM = {
  type: 'default', id: `${POST}-form`, schemaVersion: 18, executionPlatform: 'Camunda Platform', executionPlatformVersion: '7.24.0',
  components: [
    { type: 'checkbox', id: 'field_posted', key: 'posted', label: '已发布', validate: { required: true } },
    { type: 'textfield', id: 'field_link', key: 'link', label: '消息链接', properties: { own: 'true' } },
  ],
};
const shape = (of: string, x: number, y: number, width: number, height: number) =>
  `<bpmndi:BPMNShape id="${of}_di" bpmnElement="${of}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
const line = (of: string, from: number, to: number) =>
  `<bpmndi:BPMNEdge id="${of}_di" bpmnElement="${of}"><di:waypoint x="${from}" y="140"/><di:waypoint x="${to}" y="140"/></bpmndi:BPMNEdge>`;

/** A process of one step. */
const model = (key: string, kind: string, step: string, name: string, form = '') => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="definitions" targetNamespace="qipan">
  <bpmn:process id="${key}" name="${name}" isExecutable="true" camunda:historyTimeToLive="P30D">
    <bpmn:extensionElements><camunda:properties><camunda:property name="kind" value="${kind}"/></camunda:properties></bpmn:extensionElements>
    <bpmn:startEvent id="startEvent_begin" name="开始"/>
    <bpmn:userTask id="${step}" name="${name}" camunda:candidateGroups="${HOST}" ${form}/>
    <bpmn:endEvent id="endEvent_done" name="完成"/>
    <bpmn:sequenceFlow id="flow_in" sourceRef="startEvent_begin" targetRef="${step}"/>
    <bpmn:sequenceFlow id="flow_out" sourceRef="${step}" targetRef="endEvent_done"/>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${key}">
    ${shape('startEvent_begin', 100, 122, 36, 36)}${shape(step, 200, 100, 100, 80)}${shape('endEvent_done', 364, 122, 36, 36)}
    ${line('flow_in', 136, 200)}${line('flow_out', 300, 364)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

async function publish() {
  const files = new FormData();
  files.append('files', new Blob([model(MASTER, 'campaign', 'userTask_hm01_wait', '等社群结束')]), `${MASTER}.bpmn`);
  const form = `camunda:formRef="${POST}-form" camunda:formRefBinding="latest"`;
  files.append('files', new Blob([model(POST, 'group', 'userTask_hm02_post', '发早安话题', form)]), `${POST}.bpmn`);
  files.append('files', new Blob([JSON.stringify(FORM)]), `${POST}-form.form`);
  const bundle = new Request('http://bundle', { method: 'POST', body: files });
  const type = bundle.headers.get('Content-Type') ?? '';
  await api('manager', '/api/playbooks', { method: 'POST', body: await bundle.arrayBuffer(), headers: { 'Content-Type': type } });
}

/** A running campaign with twenty groups, in none of which anything is to be done yet. */
async function launch(): Promise<string> {
  const { now } = await api<{ now: string }>('manager', '/api/sandbox/clock');
  const startDate = new Date(Date.parse(now) + 3 * 86_400_000).toISOString().slice(0, 10);
  const { id } = await post<{ id: string }>('manager', '/api/campaigns', { playbook: MASTER, name: `早安 ${Date.now()}`, startDate, roles: { [HOST]: [HOST] } });
  const rows = GROUPS.map((code, index) => `${code},${index + 1}号楼业主群,100,,,`).join('\n');
  await api('manager', `/api/campaigns/${id}/groups`, { method: 'POST', body: `code,name,size,owner,host,tags\n${rows}\n`, headers: { 'Content-Type': 'text/csv' } });
  await post('manager', `/api/campaigns/${id}/launch`);
  return id;
}

describe("a host's morning with twenty groups", () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let campaign: string;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser, PHONE));
    await publish();
    campaign = await launch();
    await signIn(page, HOST);
  });
  afterAll(() => browser?.close());

  it('sees the tasks come without a reload', async () => {
    const stream = page.waitForResponse('**/api/tasks/stream');
    await page.goto(`/inbox?view=mine&campaign=${campaign}`);
    await stream;
    await page.getByText('等社群结束').first().waitFor();
    // Longer than the stream takes, shorter than the list would take to ask by itself.
    page.setDefaultTimeout(15_000);
    await post('manager', `/api/campaigns/${campaign}/processes`, { playbook: POST, groups: GROUPS, values: {} });
    await page.getByText('发早安话题').first().waitFor();
    page.setDefaultTimeout(60_000);
  });

  it('chooses all of a step, and fills one form for them', async () => {
    await page.getByRole('button', { name: '多选' }).click();
    await page.getByRole('checkbox', { name: /发早安话题/ }).first().check();
    await page.getByRole('button', { name: '同一步的全选' }).click();
    await page.getByText('已选 20').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await picture(page, '09-chosen');
    // Meanwhile somebody else did one of them.
    const { items } = await api<{ items: { id: string; group: string }[] }>('manager', `/api/tasks?view=team&campaign=${campaign}&group=g07`);
    await post(HOST, `/api/tasks/${items[0]?.id}/complete`, { values: { posted: true } });

    await page.getByRole('region', { name: '批量办理' }).getByRole('button', { name: '办结' }).click();
    await page.getByText('各群不同，这里不填：消息链接').waitFor();
    await page.getByLabel('已发布').check();
    await expectAccessible(page);
    await picture(page, '09-form');
    await page.getByRole('button', { name: '全部办结' }).click();
  });

  it('sees what became of each', async () => {
    await page.getByText('19 个办成，1 个没有办成').waitFor();
    await page.getByText('任务已经完成').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await picture(page, '09-results');
    await page.getByRole('button', { name: '完成', exact: true }).click();
    await page.getByText('发早安话题').first().waitFor({ state: 'detached' });
    const { items } = await api<{ items: { name: string }[] }>('manager', `/api/tasks?view=team&campaign=${campaign}`);
    expect(items.map(({ name }) => name)).toEqual(['等社群结束']);
  });

  it('keeps the filter of the morning', async () => {
    await page.getByRole('button', { name: /^筛选/ }).click();
    await page.getByText('保存当前筛选').click();
    await page.getByLabel('名称').fill(KEPT);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('region', { name: '常用筛选' }).getByText(KEPT).waitFor();
    await expectAccessible(page);
    await picture(page, '09-filters');
    const desk = await openPage(browser, DESKTOP);
    await signIn(desk.page, HOST);
    await desk.page.goto('/inbox');
    await desk.page.getByRole('button', { name: /^筛选/ }).click();
    await desk.page.getByRole('region', { name: '常用筛选' }).getByText(KEPT).click();
    await desk.page.waitForURL(`**campaign=${campaign}**`);
    await desk.page.getByRole('button', { name: '多选' }).click();
    await picture(desk.page, '09-desktop');
    expect(desk.complaints).toEqual([]);
  });

  it('met no error of the page on the way', () => {
    expect(complaints).toEqual([]);
  });
});
