import { defineMessages } from '@/shared/i18n/messages';

export const weComPlanMessages = defineMessages(
  'wecom-plan',
  {
    title: '企业微信群发（不影响启动）', unreachable: '{{groups}} 个群里有 {{count}} 个不能群发：没有绑定企业微信群、没有群主，或群主没填企业微信账号',
    posts_month: '剧本给每个群至少安排 {{posts}} 条内容，企业微信本月最多让一个群收到 {{most}} 次群发，其余要手动发', posts_week: '最忙的一周每个群有 {{posts}} 条内容，企业微信每周最多 {{most}} 次群发，其余要手动发', posts_day: '最忙的一天每个群有 {{posts}} 条内容，企业微信每天最多 {{most}} 次群发，其余要手动发',
    full: '{{count}} 个群已经到了上限', calls: '每条内容要分成 {{count}} 次群发（每位群主一次，每次最多 2000 个群），每次都要群主确认',
  },
  {
    title: 'Mass sends in WeCom (no obstacle)', unreachable: '{{count}} of {{groups}} groups cannot be reached: no WeCom chat is named, no owner, or one without a WeCom user id',
    posts_month: 'The playbook has at least {{posts}} posts for each group; WeCom lets a group have {{most}} mass sends this month. The rest is posted by hand', posts_week: 'In the busiest week a group gets {{posts}} posts; WeCom lets {{most}} through. The rest is posted by hand', posts_day: 'On the busiest day a group gets {{posts}} posts; WeCom lets {{most}} through. The rest is posted by hand',
    full: '{{count}} groups have got as much as WeCom lets through', calls: 'Each post is {{count}} mass sends (one an owner, 2,000 groups each), and each is confirmed by its owner',
  },
);
