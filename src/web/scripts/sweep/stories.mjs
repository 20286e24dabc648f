import * as madeUp from './made-up.mjs';

const json = (page, path, body) => page.route(path, (route) => route.fulfill({ json: typeof body === 'function' ? body(route.request()) : body }));
const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();

/** What stands on a page only after somebody did something. */
async function changeComment(page) {
  await press(page, '修改');
}
async function askGroupDay(page) {
  await page.getByText('本群今天').click();
  await page.getByText('本群今天').evaluate((summary) => summary.scrollIntoView({ block: 'start' }));
}
async function massSends(page) {
  await page.getByRole('region', { name: '企业微信群发' }).evaluate((panel) => panel.scrollIntoView({ block: 'start' }));
}
async function bulkForm(page) {
  await press(page, '多选');
  await page.getByRole('checkbox').first().check();
  await press(page, '同一步的全选');
  await page.getByRole('region', { name: '批量办理' }).getByRole('button', { name: '办结' }).click();
  await page.locator('.fjs-form-field').first().waitFor({ timeout: 3_000 }).catch(() => {});
}
async function calendarAddress(page) {
  await page.getByRole('button', { name: /开通订阅|换新地址/ }).click();
  await page.getByRole('heading', { name: '手机日历' }).evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
}
async function previewHandover(page) {
  await page.getByLabel(/^接手人/).selectOption({ index: 1 });
  await page.getByLabel(/^原因/).fill('离职');
  await press(page, '预览');
  await page.getByText('预览：还没有改动').waitFor();
}
async function warnBefore(page) {
  await page.locator('[data-ready=true]').waitFor();
  await press(page, '发布');
  await page.getByRole('dialog').waitFor();
}
async function check(page) {
  await page.locator('[data-ready=true]').waitFor();
  await press(page, '校验');
  await page.getByRole('region', { name: '校验结果' }).waitFor();
}
async function refusedStart(page) {
  await page.getByRole('button', { name: '启动', exact: true }).click();
}
async function chooseGroups(page) {
  await page.getByRole('checkbox').nth(1).check();
}

/** Who looks at what: addresses, each with what is done there first, if anything. */
export const stories = ({ username, task, campaign, process }) => {
  const at = `/campaigns/${campaign.id}`;
  return [
    { paths: ['/login'] },
    {
      as: username,
      paths: [
        `/inbox/${task}`, [`/inbox/${task}`, changeComment], [`/inbox/${task}`, askGroupDay], [`/inbox/${task}`, massSends], '/inbox', ['/inbox', bulkForm], '/inbox?view=claimable', '/inbox?view=done', '/copies',
        '/notifications', '/notifications/preferences', ['/notifications/preferences', calendarAddress], '/me',
      ],
      prepare: async (page) => {
        await json(page, '**/api/tasks/*/wecom', madeUp.posting(task));
        await json(page, '**/api/tasks/*/copies', madeUp.copies);
        await page.route('**/api/files/*', (route) => route.fulfill(madeUp.poster));
        await page.route(`**/api/tasks/${task}`, async (route) => {
          const answer = await route.fetch();
          await route.fulfill({ response: answer, json: { ...(await answer.json()), comments: madeUp.comments, files: madeUp.files } });
        });
        await json(page, '**/api/me/notification-preferences', madeUp.preferences);
        await json(page, '**/api/me/calendar-feed', (request) => (request.method() === 'GET' ? { createdAt: null } : { createdAt: '2026-03-02T10:00:00+08:00', url: 'https://qipan.example.com/calendar/0198f0aa00007000800000000000000900000000.ics' }));
        await json(page, /\/api\/notifications(\?.*)?$/, madeUp.notices);
      },
    },
    {
      as: 'manager',
      paths: [
        `/inbox/${task}`, '/inbox?view=team', '/campaigns', '/campaigns/new', '/campaigns/start?playbook=game-activation', '/campaigns/handover', ['/campaigns/handover?person=main_ip', previewHandover],
        at, `${at}/ledger`, [`${at}/ledger`, chooseGroups], `${at}/processes`, `${at}/crises`, `${at}/incidents`, `${at}/people`, `${at}/start?playbook=game-activation`, [`${at}/start`, refusedStart],
        '/campaigns/draft', '/campaigns/draft/plan', '/notifications/deliveries', '/playbooks', '/playbooks/launch-campaign', '/playbooks/new',
        ['/playbooks/launch-campaign/edit', warnBefore], ['/playbooks/launch-campaign/edit', check], '/me',
      ],
      prepare: async (page) => {
        await json(page, '**/api/people/*/handover', madeUp.handover(campaign));
        await json(page, '**/api/people/*/handovers', madeUp.handovers);
        await json(page, '**/api/campaigns/*/crises', madeUp.crises);
        await json(page, '**/api/campaigns/*/incidents', madeUp.incidents);
        await json(page, '**/api/campaigns/draft', { ...campaign, id: 'draft', status: 'draft', version: null, processInstance: null, launchedAt: null, roles: {} });
        await json(page, '**/api/campaigns/draft/wecom-plan', madeUp.plan);
        await json(page, /\/api\/deliveries\?/, madeUp.deliveries);
        await json(page, /\/api\/playbooks\?dryRun/, madeUp.checked);
      },
    },
    { as: 'auditor', paths: ['/audit', '/audit/processes', `/audit/processes/${process}`, at] },
  ];
};
