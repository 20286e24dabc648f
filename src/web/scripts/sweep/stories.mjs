const group = (over = {}) => ({ task: 't', code: 'G001', name: '滨江一号业主群', ownerName: '安娜', problem: null, received: 3, state: null, sentAt: null, ...over });

/** As if WeCom were set up, which a demo has not. */
const panel = {
  maySend: true, script: '早上好，{小区}的朋友', total: 4, full: 1, cap: 'month', most: 31, calls: 1, allSent: false,
  groups: [group(), group({ code: 'G002', state: 'sent', sentAt: '2026-03-02T10:00:00+08:00' }), group({ code: 'G003', state: 'limited' }), group({ code: 'G004', problem: 'noOwner' })],
  sends: [
    { id: 's1', ownerName: '安娜', state: 'created', groups: 2, sent: 1, madeAt: '2026-03-02T10:00:00+08:00', madeByName: '林操盘', error: null, nextAt: null, reminders: 1, mayRemind: true, remindFrom: null, mayDrop: true },
    { id: 's2', ownerName: '鲍勃', state: 'failed', groups: 1, sent: 0, madeAt: '2026-03-02T09:00:00+08:00', madeByName: '林操盘', error: '企业微信没有接受', nextAt: null, reminders: 0, mayRemind: false, remindFrom: null, mayDrop: false },
  ],
};

const copies = { items: [{ person: 'zoe', personName: '佐伊', sentAt: '2026-03-02T10:00:00+08:00', sentBy: 'anna', sentByName: '安娜', words: '请看', readAt: null }] };

/** Who looks at what. */
export const stories = ({ username, task }) => [
  { paths: ['/login'] },
  {
    as: username,
    paths: [`/inbox/${task}`, '/inbox', '/inbox?view=claimable', '/inbox?view=team', '/inbox?view=done', '/copies', '/notifications', '/notifications/preferences', '/me'],
    prepare: async (page) => {
      await page.route('**/api/tasks/*/wecom', (route) => route.fulfill({ json: panel }));
      await page.route('**/api/tasks/*/copies', (route) => route.fulfill({ json: copies }));
    },
  },
  { as: 'manager', paths: [`/inbox/${task}`, '/campaigns', '/campaigns/handover', '/playbooks', '/playbooks/launch-campaign', '/notifications/deliveries', '/me'] },
  { as: 'auditor', paths: ['/audit', '/audit/processes'] },
];
