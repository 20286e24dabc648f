import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { openBrowser, openPage, PHONE, picture } from './support/browser';
import { drawnStep } from './support/drawn-step';
import { signIn } from './support/people';
import { api, post } from './support/server';

const KEY = 'e2e-holiday';
const STEP = 'userTask_nd01_material';
const [HOST, SUPERIOR, SUBSTITUTE] = ['main_ip', 'community_lead', 'community_lead2'];
const DAY = 86_400_000;
const MODEL = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="definitions" targetNamespace="qipan">
  <bpmn:process id="${KEY}" name="节前备料" isExecutable="true" camunda:historyTimeToLive="P30D">
    <bpmn:extensionElements><camunda:properties><camunda:property name="kind" value="campaign"/></camunda:properties></bpmn:extensionElements>
    <bpmn:startEvent id="startEvent_begin" name="开始"/>
    <bpmn:userTask id="${STEP}" name="确认物料到店" camunda:candidateGroups="${HOST}" camunda:dueDate="\${plan.workHours(1)}">
      <bpmn:extensionElements><camunda:properties><camunda:property name="overdue" value="superior"/><camunda:property name="overdueEvery" value="1h"/></camunda:properties></bpmn:extensionElements>
    </bpmn:userTask>
    <bpmn:endEvent id="endEvent_done" name="完成"/>
    <bpmn:sequenceFlow id="flow_in" sourceRef="startEvent_begin" targetRef="${STEP}"/>
    <bpmn:sequenceFlow id="flow_out" sourceRef="${STEP}" targetRef="endEvent_done"/>
  </bpmn:process>
  ${drawnStep(KEY, STEP)}
</bpmn:definitions>`;

const dayOf = (moment: number) => new Date(moment).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
const moveTo = (day: string, time: string) => post('manager', '/api/sandbox/clock', { to: `${day}T${time}:00+08:00` });

/** Whatever the calendar says of it: this story has a National Day of its own. */
async function declare(date: string, isOffDay: boolean) {
  const year = Number(date.slice(0, 4));
  const { days } = await api<{ days: { name: string; date: string; isOffDay: boolean }[] }>('admin', `/api/calendar/${year}`);
  const others = days.filter((one) => one.date !== date);
  await api('admin', `/api/calendar/${year}`, { method: 'PUT', body: JSON.stringify({ year, days: [...others, { name: '国庆节', date, isOffDay }] }) });
}

/** A campaign whose one task the host has and does not do. */
async function aTaskOnTheHoliday(startDate: string): Promise<string> {
  const files = new FormData();
  files.append('files', new Blob([MODEL]), `${KEY}.bpmn`);
  const bundle = new Request('http://bundle', { method: 'POST', body: files });
  const type = bundle.headers.get('Content-Type') ?? '';
  await api('manager', '/api/playbooks', { method: 'POST', body: await bundle.arrayBuffer(), headers: { 'Content-Type': type } });
  const { id } = await post<{ id: string }>('manager', '/api/campaigns', {
    playbook: KEY, name: `节前备料 ${Date.now()}`, startDate, roles: { [HOST]: [HOST], [SUPERIOR]: [SUPERIOR] },
  });
  await api('manager', `/api/campaigns/${id}/groups`, { method: 'POST', body: 'code,name,size,owner,host,tags\ng1,一群,100,,,\n', headers: { 'Content-Type': 'text/csv' } });
  await post('manager', `/api/campaigns/${id}/launch`);
  const { items } = await api<{ items: { id: string }[] }>('manager', `/api/tasks?view=team&campaign=${id}`);
  const task = items[0]?.id;
  if (!task) throw new Error('the campaign has no task');
  await post(HOST, `/api/tasks/${task}/claim`);
  return task;
}

const kindsFor = async (person: string, task: string) =>
  (await api<{ items: { kind: string; task: string | null }[] }>(person, '/api/notifications')).items.filter((one) => one.task === task).map(({ kind }) => kind);

describe('a task that becomes overdue over a holiday', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let task: string;
  let workday: string;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser, PHONE));
    const { now } = await api<{ now: string }>('manager', '/api/sandbox/clock');
    const holiday = dayOf(Date.parse(now) + DAY);
    workday = dayOf(Date.parse(now) + 2 * DAY);
    await declare(holiday, true);
    await declare(workday, false);
    await post(SUPERIOR, '/api/me/substitutes', { substitute: SUBSTITUTE, from: holiday, until: workday, reason: '国庆出行' });
    await moveTo(holiday, '09:30');
    task = await aTaskOnTheHoliday(dayOf(Date.parse(now) + 5 * DAY));
    await moveTo(holiday, '20:00');
  });
  afterAll(() => browser?.close());

  it('is said to be due, and escalates to nobody on the holiday', async () => {
    await expect.poll(() => kindsFor(HOST, task), { timeout: 60_000, interval: 1000 }).toContain('due');
    expect(await kindsFor(SUPERIOR, task)).toEqual([]);
    expect(await kindsFor(SUBSTITUTE, task)).toEqual([]);
  });

  it('goes up on the first workday, to the superior and to who stands in', async () => {
    await moveTo(workday, '10:05');
    await expect.poll(() => kindsFor(SUBSTITUTE, task), { timeout: 90_000, interval: 1000 }).toEqual(['raised', 'late']);
    expect(await kindsFor(SUPERIOR, task)).toEqual(['raised', 'late']);
    expect(await kindsFor(HOST, task)).toContain('handedUp');
  });

  it('is done by the substitute, from the notice', async () => {
    await signIn(page, SUBSTITUTE);
    await page.goto('/notifications');
    await page.getByText('逾期任务上交给您：确认物料到店').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await picture(page, '11-notice');
    await page.getByRole('link', { name: /逾期任务上交给您：确认物料到店/ }).first().click();
    await page.getByText('（你代办）').first().waitFor();
    await picture(page, '11-task');
    await page.getByRole('button', { name: '提交办结' }).click();
    await expect.poll(async () => (await api<{ state: string }>(SUBSTITUTE, `/api/tasks/${task}`)).state).toBe('done');
  });

  it('and its history names both', async () => {
    await page.goto(`/inbox/${task}`);
    await page.getByText('经过').click();
    await page.getByText('沈雅琴 代 周建平 · 办结').waitFor();
    await page.getByText(/超时上交/).first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await picture(page, '11-history');
    const { items } = await api<{ items: { action: string; actor: string; onBehalfOf: string | null; task: string | null }[] }>('auditor', '/api/audit/events?limit=200');
    expect(items.find((one) => one.task === task && one.action === 'complete')).toMatchObject({ actor: SUBSTITUTE, onBehalfOf: SUPERIOR });
  });

  it('met no error of the page on the way', () => {
    expect(complaints).toEqual([]);
  });
});
