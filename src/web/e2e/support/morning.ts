import { oneStep } from './one-step';
import { api, post } from './server';

export const HOST = 'main_ip';
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
/** Publishes what a campaign waits with, and the process that gives each group a post to make. */
export async function publishMorning() {
  const files = new FormData();
  files.append('files', new Blob([oneStep(HOST, MASTER, 'campaign', 'userTask_hm01_wait', '收尾复盘', '', '早安计划')]), `${MASTER}.bpmn`);
  const form = `camunda:formRef="${POST}-form" camunda:formRefBinding="latest"`;
  files.append('files', new Blob([oneStep(HOST, POST, 'group', 'userTask_hm02_post', '发早安话题', form)]), `${POST}.bpmn`);
  files.append('files', new Blob([JSON.stringify(FORM)]), `${POST}-form.form`);
  const bundle = new Request('http://bundle', { method: 'POST', body: files });
  const type = bundle.headers.get('Content-Type') ?? '';
  await api('manager', '/api/playbooks', { method: 'POST', body: await bundle.arrayBuffer(), headers: { 'Content-Type': type } });
}

/** A running campaign with twenty groups, in none of which anything is to be done yet. */
export async function launchMorning(name = `早安 ${Date.now()}`): Promise<string> {
  const { now } = await api<{ now: string }>('manager', '/api/sandbox/clock');
  const startDate = new Date(Date.parse(now) + 3 * 86_400_000).toISOString().slice(0, 10);
  const { id } = await post<{ id: string }>('manager', '/api/campaigns', { playbook: MASTER, name, startDate, roles: { [HOST]: [HOST] } });
  const rows = GROUPS.map((code, index) => `${code},${index + 1}号楼业主群,100,,,`).join('\n');
  await api('manager', `/api/campaigns/${id}/groups`, { method: 'POST', body: `code,name,size,owner,host,tags\n${rows}\n`, headers: { 'Content-Type': 'text/csv' } });
  await post('manager', `/api/campaigns/${id}/launch`);
  return id;
}

/** At once each of the groups has its task. */
export async function beginPosts(campaign: string) {
  await post('manager', `/api/campaigns/${campaign}/processes`, { playbook: POST, groups: GROUPS, values: {} });
}
