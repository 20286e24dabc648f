import type { DayTask } from '../features/inbox/api/get-day.query';
import type { Progress } from '../features/inbox/api/get-progress.query';

export const progress: Progress = {
  process: 'group-daily-script',
  version: 1,
  here: 'userTask_dx02_postSlot',
  steps: [
    { id: 'startEvent_day', name: '早上', nameEn: 'Morning', type: 'startEvent', outcome: 'completed' },
    { id: 'userTask_dx01_prepare', name: '准备素材', nameEn: 'Prepare material', type: 'userTask', outcome: 'completed' },
    { id: 'userTask_dx02_postSlot', name: '发布今日热身话题', nameEn: 'Post the warm-up topic', type: 'userTask', outcome: 'completed' },
    { id: 'userTask_dx02_postSlot', name: '发布今日热身话题', nameEn: 'Post the warm-up topic', type: 'userTask', outcome: 'active' },
  ],
  flows: ['flow_prepared', 'flow_posted', 'flow_prepared'],
};

export function dayOf(task: string): { date: string; items: DayTask[] } {
  const at = (hour: string) => `2026-11-28T${hour}:00+08:00`;
  return {
    date: '2026-11-28',
    items: [
      { id: 'morning', name: '发早安话题', nameEn: 'Say good morning', stepCode: 'dx01', at: at('08:05'), state: 'completed', late: true, byName: '陈小群' },
      { id: task, name: '发布今日热身话题', nameEn: 'Post the warm-up topic', stepCode: 'dx02', at: at('12:00'), state: 'claimed', late: false, byName: '林操盘' },
      { id: 'evening', name: '发晚安话题', nameEn: 'Say good night', stepCode: 'dx03', at: at('21:00'), state: 'open', late: false },
    ],
  };
}
