import type { Task, TaskDetail } from '../features/inbox/types';

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

export function aTask(over: Partial<Task> = {}): Task {
  return {
    id: 't1',
    name: '发布今日热身话题',
    nameEn: 'Post the warm-up topic',
    step: 'userTask_dx02_postSlot',
    stepCode: 'dx02',
    process: 'group-daily-script',
    processVersion: 1,
    processName: '每日群脚本',
    processInstance: 'p1',
    campaign: 'c1',
    campaignName: '春季新盘发售',
    group: 'G001',
    groupName: '滨江一号业主群',
    assignee: 'manager',
    assigneeName: '林操盘',
    roles: ['main_ip'],
    created: at(-20),
    due: at(5),
    followUp: null,
    priority: 50,
    state: 'claimed',
    late: false,
    acts: ['unclaim', 'complete', 'comment'],
    ...over,
  };
}

export function aTaskDetail(over: Partial<TaskDetail> = {}): TaskDetail {
  return {
    ...aTask(over),
    script: {
      id: 'warm-up-1',
      contentType: 'text',
      text: '【滨江一号业主群】早上好！\n今天聊一个大家都关心的：装修时你最怕哪一步？\n回复数字：1 水电 2 防水 3 瓷砖 4 橱柜\n晚上 8 点，我把前三名的避坑清单发到群里。',
    },
    form: { key: 'dx02-post-slot', schema: postingForm },
    values: {},
    history: [
      { at: at(-20), actor: null, action: 'created' },
      { at: at(-19), actor: 'manager', actorName: '林操盘', action: 'claim' },
    ],
    comments: [{ at: at(-2), actor: 'staff', actorName: '陈小群', text: '图片我已经放到素材库了。' }],
    ...over,
  };
}

export const postingForm = {
  type: 'default',
  id: 'dx02-post-slot',
  schemaVersion: 16,
  components: [
    { type: 'text', id: 'text_header', text: '按话术发到群里，发完回来登记。', properties: { labelEn: 'Post the script in the group, then record it here.' } },
    { type: 'radio', id: 'field_posted', key: 'posted', label: '发送结果', validate: { required: true }, values: [{ value: 'yes', label: '已发送' }, { value: 'changed', label: '改动后发送' }, { value: 'skipped', label: '没有发送' }], properties: { labelEn: 'Result', optionsEn: 'yes=Posted;changed=Posted with changes;skipped=Not posted' } },
    { type: 'textarea', id: 'field_reason', key: 'reason', label: '说明', description: '改动或没有发送时必填', validate: { maxLength: 200 }, conditional: { hide: '= posted = "yes"' }, properties: { labelEn: 'Why', requiredWhen: 'posted != "yes"' } },
    { type: 'number', id: 'field_replies', key: 'replies', label: '回复人数', decimalDigits: 0, validate: { required: true, min: 0 }, properties: { labelEn: 'Replies', unit: '人' } },
    { type: 'datetime', id: 'field_postedAt', key: 'postedAt', subtype: 'datetime', dateLabel: '发送日期', timeLabel: '时间', timeSerializingFormat: 'utc_offset', timeInterval: 15, use24h: true, properties: { labelEn: 'Posted on' } },
    { type: 'select', id: 'field_mood', key: 'mood', label: '群氛围', values: [{ value: 'hot', label: '热烈' }, { value: 'calm', label: '平稳' }, { value: 'cold', label: '冷清' }], properties: { labelEn: 'Mood', optionsEn: 'hot=Lively;calm=Calm;cold=Quiet' } },
    { type: 'dynamiclist', id: 'list_keyFans', path: 'keyFans', label: '活跃成员', allowAddRemove: true, defaultRepetitions: 1, components: [{ type: 'textfield', id: 'field_fan', key: 'name', label: '昵称', properties: { labelEn: 'Nickname' } }], properties: { labelEn: 'Active members' } },
    { type: 'checkbox', id: 'field_confirmed', key: 'confirmed', label: '没有承诺未经批准的优惠', validate: { required: true }, properties: { labelEn: 'No unapproved offers were promised', mustBe: 'true' } },
  ],
};
