import { http, HttpResponse } from 'msw';
import type { Task } from '../features/inbox/types';
import { dayOf, progress } from './around-fixtures';
import { aTask, aTaskDetail } from './task-fixtures';

const HOUR = 3_600_000;
const NAMES = [
  ['发布今日热身话题', 'Post the warm-up topic'],
  ['回答提问并打标签', 'Answer questions and tag members'],
  ['审批立项', 'Approve the brief'],
  ['核对报名名单并确认到店时间', 'Confirm the sign-up list and visiting times'],
] as const;

function many(view: string): Task[] {
  const count = { mine: 46, claimable: 7, team: 130, done: 24 }[view] ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const [name, nameEn] = NAMES[index % NAMES.length] ?? NAMES[0];
    const hours = index * 3 - 8;
    return aTask({
      id: `${view}-${index}`,
      name,
      nameEn,
      group: index % 4 === 2 ? null : `G${String(index + 1).padStart(3, '0')}`,
      groupName: index % 4 === 2 ? null : ['滨江一号业主群', '翡翠湾三期交流群', '云栖里'][index % 3],
      due: new Date(Date.now() + hours * HOUR).toISOString(),
      late: hours < 0,
      assignee: view === 'claimable' ? null : 'manager',
      state: view === 'claimable' ? 'open' : view === 'done' ? 'done' : index === 5 ? 'held' : 'claimed',
      acts: view === 'claimable' ? ['claim', 'comment'] : view === 'done' ? [] : ['unclaim', 'complete', 'comment'],
    });
  });
}

export const taskHandlers = [
  http.get('*/api/tasks', ({ request }) => {
    const query = new URL(request.url).searchParams;
    const limit = Number(query.get('limit') ?? 20);
    const from = Number(query.get('after') ?? 0);
    const all = many(query.get('view') ?? 'mine').filter(({ name, late }) => name.includes(query.get('q') ?? '') && (query.get('due') !== 'overdue' || late));
    const next = from + limit < all.length ? String(from + limit) : null;
    return HttpResponse.json({ items: all.slice(from, from + limit), next, total: all.length });
  }),
  http.get('*/api/tasks/:id', ({ params }) => {
    const id = String(params['id']);
    const row = many(id.split('-')[0] ?? '').find((task) => task.id === id);
    return HttpResponse.json(aTaskDetail({ ...row, id }));
  }),
  http.get('*/api/tasks/:id/progress', () => HttpResponse.json(progress)),
  http.get('*/api/tasks/:id/day', ({ params }) => HttpResponse.json(dayOf(String(params['id'])))),
  // WeCom is not set up.
  http.get('*/api/tasks/:id/wecom', () => new HttpResponse(null, { status: 204 })),
  http.get('*/api/task-filters', () => HttpResponse.json({ items: [] })),
  http.post('*/api/tasks/:id/:act', () => new HttpResponse(null, { status: 204 })),
  http.get('*/api/campaigns', () => HttpResponse.json({ items: [{ id: 'c1', name: '春季新盘发售' }], next: null, total: 1 })),
  http.post('*/api/crises', () => HttpResponse.json({ id: 'x1' }, { status: 201 })),
];
