import { vi } from 'vitest';
import { api, post } from './server';

const PLAYBOOK = 'ip-persona-building';
export const [AUTHOR, APPROVER, SIGNER] = ['content_editor', 'community_lead', 'legal_compliance'];

interface Task {
  id: string;
  name: string;
  stepCode: string;
  assignee?: string | null;
  processInstance: string;
}

/** A campaign whose author plans what the approver then approves (ip02, ip03). */
export async function launchApproval(name = `人设 ${Date.now()}`): Promise<string> {
  const { now } = await api<{ now: string }>('manager', '/api/sandbox/clock');
  const startDate = new Date(Date.parse(now) + 3 * 86_400_000).toISOString().slice(0, 10);
  const long = '从陶瓷厂学徒做到店长，二十年只做一件事。';
  const { id } = await post<{ id: string }>('manager', '/api/campaigns', {
    playbook: PLAYBOOK, name, startDate, roles: Object.fromEntries([AUTHOR, APPROVER, 'main_ip'].map((role) => [role, [role]])),
    values: { nickname: '曼姐', trait: long, story: long, pursuit: long, userView: long, detail: long, repeat: '早安曼姐', communityValue: long },
  });
  await post('manager', `/api/campaigns/${id}/launch`);
  return id;
}

/** The task of a step, once the work has come there. */
export function taskOf(campaign: string, step: string, person?: string): Promise<Task> {
  return vi.waitFor(async () => {
    const { items } = await api<{ items: Task[] }>('manager', `/api/tasks?view=team&campaign=${campaign}`);
    const task = items.find(({ stepCode, assignee }) => stepCode === step && (!person || assignee === person));
    if (!task) throw new Error(`no task of ${step} in ${items.map(({ stepCode }) => stepCode).join()}`);
    return task;
  }, { timeout: 60_000, interval: 500 });
}

/** The plan that the author hands in first. */
export async function handInPlan(campaign: string) {
  const at = `${new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)}T09:00:00+08:00`;
  const items = Array.from({ length: 10 }, (_, index) => ({ type: 'life', text: `第 ${index + 1} 条：店里的一天`, at }));
  await post(AUTHOR, `/api/tasks/${(await taskOf(campaign, 'ip02')).id}/complete`, { values: { items } });
}
