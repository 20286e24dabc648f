import type { Language } from '@/shared/i18n/language';

/** What the audit module tells: facts of the engine, acts of people. An action that is not listed shows as it was recorded. */
const ACTIONS: Record<string, [zh: string, en: string]> = {
  'process.started': ['流程开始', 'Process started'],
  'process.ended': ['流程结束', 'Process ended'],
  'process.cancelled': ['流程取消', 'Process cancelled'],
  'process.held': ['流程暂停', 'Process held'],
  'process.resumed': ['流程恢复', 'Process resumed'],
  'step.entered': ['进入步骤', 'Step entered'],
  'step.passed': ['走过步骤', 'Step passed'],
  'step.left': ['离开步骤', 'Step left'],
  'step.cancelled': ['步骤取消', 'Step cancelled'],
  'task.created': ['任务产生', 'Task created'],
  'task.changed': ['任务变更', 'Task changed'],
  'task.completed': ['任务完成', 'Task completed'],
  'task.cancelled': ['任务取消', 'Task cancelled'],
  'variables.set': ['变量写入', 'Variables set'],
  'decision.made': ['决策', 'Decision made'],
  'incident.raised': ['步骤故障', 'Step failed'],
  'incident.resolved': ['故障排除', 'Failure solved'],
  claim: ['领取', 'Claimed'],
  unclaim: ['退还', 'Given back'],
  complete: ['办结', 'Completed'],
  comment: ['留言', 'Commented'],
  transfer: ['转办', 'Transferred'],
  'campaign.drafted': ['活动创建', 'Campaign drafted'],
  'campaign.changed': ['活动修改', 'Campaign changed'],
  'campaign.peopleNamed': ['活动人员调整', 'Campaign people changed'],
  'campaign.groupsImported': ['群导入', 'Groups imported'],
  'campaign.launched': ['活动启动', 'Campaign launched'],
  'campaign.held': ['活动暂停', 'Campaign held'],
  'campaign.resumed': ['活动恢复', 'Campaign resumed'],
  'campaign.cancelled': ['活动取消', 'Campaign cancelled'],
  'playbook.publish': ['剧本发布', 'Playbook published'],
  'sign-in.succeeded': ['登录', 'Signed in'],
  'sign-in.refused': ['登录被拒', 'Sign-in refused'],
  'account.created': ['账号创建', 'Account created'],
  'account.changed': ['账号修改', 'Account changed'],
  'account.passwordReset': ['密码重置', 'Password reset'],
  'account.passwordChanged': ['密码修改', 'Password changed'],
  'account.tokenCreated': ['令牌创建', 'Token created'],
  'account.tokenRevoked': ['令牌撤销', 'Token revoked'],
};

export function actionName(language: Language, action: string): string {
  return ACTIONS[action]?.[language === 'en' ? 1 : 0] ?? action;
}
