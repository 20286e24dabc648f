import { it } from 'vitest';
import { DESKTOP, openBrowser, openPage, PHONE } from './support/browser';
import { signIn } from './support/people';
import { api } from './support/server';
import { mkdir } from 'node:fs/promises';

const get = (who: string, path: string) => api<any>(who, path);
it('x', async () => {
  await mkdir('/tmp/desk-scratch/p', { recursive: true });
  const browser = await openBrowser();
  const campaigns = (await get('manager', '/api/campaigns')).items;
  const running = campaigns.find((c: any) => c.status === 'running' && c.groups.total > 20) ?? campaigns.find((c: any) => c.status === 'running');
  const trace = (await get('auditor', '/api/audit/processes?process=launch-campaign&limit=1')).items[0].id;
  const staff = (await get('manager', '/api/tasks?view=team&limit=100')).items.filter((t: any) => t.state === 'claimed' && t.assignee);
  const counts: Record<string, number> = {};
  for (const t of staff) counts[t.assignee] = (counts[t.assignee] ?? 0) + 1;
  const who = Object.entries(counts).sort((a, b) => b[1] - a[1])[0]![0];
  const tasks = staff.filter((t: any) => t.assignee === who);
  console.log(who, counts, campaigns.map((c: any) => [c.id, c.name, c.status]), trace);
  const c = `/campaigns/${running.id}`;
  const pages: [string, string, string][] = [
    ['manager', 'login', '/login'],
    [who, 'inbox', '/inbox'], [who, 'claimable', '/inbox?view=claimable'], [who, 'donelist', '/inbox?view=done'], [who, 'task', `/inbox/${tasks[0].id}`], [who, 'task2', `/inbox/${tasks[1]?.id ?? tasks[0].id}`], [who, 'me', '/me'],
    ['manager', 'campaigns', '/campaigns'], ['manager', 'new', '/campaigns/new?playbook=launch-campaign'], ['manager', 'overview', c], ['manager', 'ledger', `${c}/ledger`], ['manager', 'crises', `${c}/crises`], ['manager', 'incidents', `${c}/incidents`],
    ['manager', 'playbooks', '/playbooks'], ['manager', 'playbook', '/playbooks/launch-campaign'], ['manager', 'modeler', '/playbooks/launch-campaign/edit'],
    ['manager', 'team', '/inbox?view=team'], ['manager', 'notfound', '/nowhere'],
    ['auditor', 'events', '/audit'], ['auditor', 'processes', '/audit/processes'], ['auditor', 'trace', `/audit/processes/${trace}`], ['auditor', 'a-inbox', '/inbox'],
  ];
  const only = process.env['ONLY']?.split(',');
  for (const [device, name] of [[PHONE, 'phone'], [DESKTOP, 'desk']] as const) {
    let signed = '';
    let { page, complaints } = await openPage(browser, { ...device, deviceScaleFactor: 1 });
    for (const [person, title, path] of pages) {
      if (only && !only.includes(title)) continue;
      if (title !== 'login' && signed !== person) {
        await page.context().close();
        ({ page, complaints } = await openPage(browser, { ...device, deviceScaleFactor: 1 }));
        await signIn(page, person); signed = person;
      }
      await page.goto(path);
      await page.waitForLoadState('networkidle').catch(() => {});
      await page.waitForTimeout(700);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) console.log('SIDEWAYS', name, title, over);
      if (complaints.length) { console.log(name, title, complaints); complaints.length = 0; }
      const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), name === 'phone' ? 1700 : 1300);
      const width = name === 'phone' ? 390 : 1440;
      await page.screenshot({ path: `/tmp/desk-scratch/p/${name}-${title}.png`, fullPage: true, clip: { x: 0, y: 0, width, height } });
    }
  }
  await browser.close();
});
