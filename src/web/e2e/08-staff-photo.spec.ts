import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { DESKTOP, openBrowser, openPage, PHONE, picture } from './support/browser';
import { drawnStep } from './support/drawn-step';
import { signIn } from './support/people';
import { api, post } from './support/server';

const KEY = 'e2e-photo';
const PHOTO_FIELD = {
  type: 'textfield', id: 'field_photo', key: 'photo', label: '现场照片',
  validate: { required: true, validationType: 'custom', pattern: '^https?://\\S+$' }, properties: { upload: 'photo' },
};
const FORM = {
  type: 'default', id: `${KEY}-form`, schemaVersion: 18, executionPlatform: 'Camunda Platform', executionPlatformVersion: '7.24.0',
  components: [{ type: 'text', id: 'text_header', text: '拍一张安装现场的照片。' }, PHOTO_FIELD],
};
const MODEL = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="definitions" targetNamespace="qipan">
  <bpmn:process id="${KEY}" name="拍照自检" isExecutable="true" camunda:historyTimeToLive="P30D">
    <bpmn:extensionElements><camunda:properties><camunda:property name="kind" value="campaign"/></camunda:properties></bpmn:extensionElements>
    <bpmn:startEvent id="startEvent_begin" name="开始"/>
    <bpmn:userTask id="userTask_ep01_photo" name="拍现场照片" camunda:candidateGroups="main_ip" camunda:formRef="${KEY}-form" camunda:formRefBinding="latest"/>
    <bpmn:endEvent id="endEvent_done" name="完成"/>
    <bpmn:sequenceFlow id="flow_in" sourceRef="startEvent_begin" targetRef="userTask_ep01_photo"/>
    <bpmn:sequenceFlow id="flow_out" sourceRef="userTask_ep01_photo" targetRef="endEvent_done"/>
  </bpmn:process>
  ${drawnStep(KEY, 'userTask_ep01_photo')}
</bpmn:definitions>`;

/** A running campaign of one step, which asks the main IP for a photo. */
async function aTaskThatWantsAPhoto(): Promise<string> {
  const files = new FormData();
  files.append('files', new Blob([MODEL]), `${KEY}.bpmn`);
  files.append('files', new Blob([JSON.stringify(FORM)]), `${KEY}-form.form`);
  const bundle = new Request('http://bundle', { method: 'POST', body: files });
  const type = bundle.headers.get('Content-Type') ?? '';
  await api('manager', '/api/playbooks', { method: 'POST', body: await bundle.arrayBuffer(), headers: { 'Content-Type': type } });
  const { now } = await api<{ now: string }>('manager', '/api/sandbox/clock');
  const startDate = new Date(Date.parse(now) + 3 * 86_400_000).toISOString().slice(0, 10);
  const { id } = await post<{ id: string }>('manager', '/api/campaigns', { playbook: KEY, name: `拍照自检 ${Date.now()}`, startDate, roles: { main_ip: ['main_ip'] } });
  await api('manager', `/api/campaigns/${id}/groups`, { method: 'POST', body: 'code,name,size,owner,host,tags\ng1,一群,100,,,\n', headers: { 'Content-Type': 'text/csv' } });
  await post('manager', `/api/campaigns/${id}/launch`);
  const { items } = await api<{ items: { id: string }[] }>('manager', `/api/tasks?view=team&campaign=${id}`);
  const task = items[0]?.id;
  if (!task) throw new Error('the campaign has no task');
  await post('main_ip', `/api/tasks/${task}/claim`);
  return task;
}

describe('staff with a camera', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let task: string;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser, PHONE));
    task = await aTaskThatWantsAPhoto();
    await signIn(page, 'main_ip');
  });
  afterAll(() => browser?.close());

  it('is told what is taken when it is no photo', async () => {
    await page.goto(`/inbox/${task}`);
    await page.getByRole('button', { name: '拍照或选择照片' }).waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html><script>alert(1)</script></html>') });
    await page.getByText(/只收照片/).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await picture(page, '08-refused');
  });

  it('takes a photo, sees it, and finds it again after a reload', async () => {
    const buffer = await page.screenshot();
    await page.locator('input[type=file]').setInputFiles({ name: 'IMG_0001.png', mimeType: 'image/png', buffer });
    const photo = page.getByAltText('IMG_0001.jpg');
    await photo.waitFor();
    // As a photo of a camera: drawn anew by the browser, and really shown.
    expect(await photo.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(100);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await picture(page, '08-photo');
    await page.waitForTimeout(600);
    await page.reload();
    await page.getByAltText('IMG_0001.jpg').waitFor();
  });

  it('hands it in, and sees it with the done task', async () => {
    await page.getByRole('button', { name: '提交办结' }).click();
    await page.getByText(/已办结/).first().waitFor();
    await page.goto(`/inbox/${task}`);
    await page.getByAltText('IMG_0001.jpg').waitFor();
    await picture(page, '08-done');
  });

  it('is seen by the auditor in the trace', async () => {
    const { processInstance } = await api<{ processInstance: string }>('manager', `/api/tasks/${task}`);
    const desk = await openPage(browser, DESKTOP);
    await signIn(desk.page, 'auditor');
    await desk.page.goto(`/audit/processes/${processInstance}`);
    const photo = desk.page.getByAltText('IMG_0001.jpg').first();
    await photo.waitFor();
    await photo.scrollIntoViewIfNeeded();
    await expectAccessible(desk.page);
    await picture(desk.page, '08-trace');
    expect(desk.complaints).toEqual([]);
  });

  it('met no error of the page on the way', () => {
    expect(complaints).toEqual([]);
  });
});
