import type { Playbook } from '../shared/playbook/playbook';

const roles = [
  { key: 'executive_sponsor', zh: '一把手', en: 'executive sponsor' },
  { key: 'project_lead', zh: '项目负责人', en: 'project lead' },
  { key: 'main_ip', zh: '主IP', en: 'main persona host' },
];

const startForm = {
  key: 'lc01-start-campaign',
  schema: {
    type: 'default',
    id: 'lc01-start-campaign',
    schemaVersion: 18,
    components: [
      { type: 'text', id: 'header', text: '### 发起发售活动\n先说清楚为什么卖，再谈怎么卖。' },
      { type: 'textfield', id: 'campaignName', key: 'campaignName', label: '活动名称', validate: { required: true } },
      { type: 'datetime', subtype: 'date', id: 'campaignStartDate', key: 'campaignStartDate', dateLabel: '启动日', validate: { required: true } },
      { type: 'number', id: 'targetOrders', key: 'targetOrders', label: '目标单数', validate: { required: true, min: 1 } },
      { type: 'textarea', id: 'reasonToSell', key: 'reasonToSell', label: '发售理由', validate: { required: true, minLength: 10 } },
    ],
  },
};

const playbook = (key: string, name: string, nameEn: string, more: Partial<Playbook>): Playbook => ({
  key, name, nameEn, version: 1, kind: 'called', documentation: null, roles: [], anchors: [], startForm: null, calls: [], decisions: [], forms: [], needsGroups: false, ...more,
});

export const samplePlaybooks: Playbook[] = [
  playbook('launch-sample', '社群发售示例', 'Sample launch', {
    kind: 'campaign', version: 3, roles, anchors: ['campaignStartDate'], startForm, calls: ['group-run-11-day'], needsGroups: true,
    documentation: '示例：从立项到结项的简化发售流程。负责人：项目负责人。',
    decisions: [{ key: 'group-size-strategy', name: '群规模策略' }],
    forms: [{ key: 'lc01-start-campaign', name: '发起发售活动' }],
  }),
  playbook('group-run-11-day', '社群十一天运营', 'Eleven-day group run', { kind: 'group', needsGroups: true, roles: roles.slice(2), documentation: '每个群跑十一天：预热、信任、价值、报名、落地。' }),
  playbook('merchant-briefing', '招商说明会', 'Merchant briefing', { kind: 'campaign', roles: roles.slice(1, 2) }),
  playbook('crisis-handling', '危机处理', 'Crisis handling', { kind: 'crisis', roles }),
  playbook('closing-follow-up', '促单追单收尾', 'Closing follow-up', { roles: roles.slice(1, 2) }),
  playbook('closing-follow-up-chase', '追单', 'Chase', {}),
];
