import type { Language } from '@/shared/i18n/language';

/** Facts of the engine and acts of people; an action that is not listed shows as it was recorded. */
const ACTIONS: Record<string, [zh: string, en: string]> = {
  TaskCreated: ['任务产生', 'Task created'],
  TaskAssigned: ['任务指派', 'Task assigned'],
  TaskClaimed: ['任务签收', 'Task claimed'],
  TaskUnclaimed: ['任务退回待领', 'Task unclaimed'],
  TaskCompleted: ['任务完成', 'Task completed'],
  TaskCancelled: ['任务取消', 'Task cancelled'],
  TaskDueChanged: ['期限变更', 'Due changed'],
  TaskUpdated: ['任务变更', 'Task changed'],
  TaskCommented: ['评论', 'Comment'],
  CommentAdded: ['评论', 'Comment'],
  StepEntered: ['进入步骤', 'Step entered'],
  StepLeft: ['离开步骤', 'Step left'],
  FlowTaken: ['走过连线', 'Flow taken'],
  ProcessStarted: ['流程开始', 'Process started'],
  ProcessEnded: ['流程结束', 'Process ended'],
  VariableSet: ['变量写入', 'Variable set'],
  DecisionMade: ['决策', 'Decision made'],
  IncidentRaised: ['步骤故障', 'Step failed'],
  IncidentResolved: ['故障排除', 'Failure solved'],
  TimerScheduled: ['定时设置', 'Timer set'],
  TimerFired: ['定时触发', 'Timer fired'],
  CampaignCreated: ['活动创建', 'Campaign created'],
  CampaignDrafted: ['活动创建', 'Campaign drafted'],
  CampaignChanged: ['活动修改', 'Campaign changed'],
  CampaignLaunched: ['活动启动', 'Campaign launched'],
  CampaignHeld: ['活动暂停', 'Campaign held'],
  CampaignResumed: ['活动恢复', 'Campaign resumed'],
  CampaignCancelled: ['活动取消', 'Campaign cancelled'],
  CampaignCompleted: ['活动结项', 'Campaign completed'],
  GroupsImported: ['群导入', 'Groups imported'],
  GroupsStarted: ['群启动', 'Groups started'],
  GroupsHeld: ['群暂停', 'Groups held'],
  GroupsResumed: ['群恢复', 'Groups resumed'],
  CrisisRaised: ['上报异常', 'Incident reported'],
  CrisisReported: ['上报异常', 'Incident reported'],
  KpiRecorded: ['指标记录', 'KPI recorded'],
  KpisRecorded: ['指标记录', 'KPIs recorded'],
  PlaybookPublished: ['剧本发布', 'Playbook published'],
  SignedIn: ['登录', 'Signed in'],
  SignedOut: ['退出', 'Signed out'],
  SignInFailed: ['登录失败', 'Sign-in failed'],
};

/** `task.completed`, `TASK_COMPLETED` and `TaskCompleted` are the same action. */
const canonical = (action: string) => action.replace(/[^a-z]/gi, '').toLowerCase();

const BY_CANONICAL = new Map(Object.entries(ACTIONS).map(([key, names]) => [canonical(key), names]));

export function actionName(language: Language, action: string): string {
  const names = BY_CANONICAL.get(canonical(action));
  return names ? names[language === 'en' ? 1 : 0] : action;
}
