import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { switchLanguage } from '@/shared/i18n/i18n';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { aTaskDetail } from '@/testing/task-fixtures';
import { inboxRoutes } from '../routes';
import type { TaskDetail } from '../types';

// bpmn-js draws with what only a browser has; the e2e stories look at the picture.
vi.mock('@/shared/bpmn/diagram', () => ({
  default: ({ label, marks, start }: { label: string; start: string; marks: { element: string; name: string }[] }) => (
    <figure aria-label={label} data-start={start}>{marks.map(({ element, name }) => `${element}:${name}`).join(' ')}</figure>
  ),
}));

function open(over: Partial<TaskDetail> = {}) {
  mockServer.use(
    http.get('*/api/tasks/t1', () => HttpResponse.json(aTaskDetail({ form: null, ...over }))),
    http.get('*/api/playbooks/:key/versions/:version/bpmn', () => HttpResponse.xml('<definitions/>')),
  );
  return renderApp(inboxRoutes, { at: '/inbox/t1?view=mine' });
}

describe('around a task', () => {
  it('is the day of its group: what is done, by whom, and what is still to do', async () => {
    const asked = vi.fn();
    mockServer.events.on('request:match', ({ request }) => void (request.url.endsWith('/day') && asked()));
    const { user } = open();
    const day = (await screen.findByText('本群今天')).closest('details') as HTMLElement;
    expect(asked).not.toHaveBeenCalled();
    await user.click(screen.getByText('本群今天'));
    const lines = await within(day).findAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual(['08:05发早安话题陈小群已办', '12:00发布今日热身话题你在这里 · 林操盘待办', '21:00发晚安话题待领取']);
    expect(within(day).getByRole('link', { name: '发晚安话题' })).toHaveAttribute('href', '/inbox/evening?view=mine');
    expect(within(day).queryByRole('link', { name: '发布今日热身话题' })).toBeNull();
    mockServer.events.removeAllListeners();
  });

  it('has no day where there is no group', async () => {
    open({ group: null });
    expect(await screen.findByRole('button', { name: '流程图：走到哪一步' })).toBeVisible();
    expect(screen.queryByText('本群今天')).toBeNull();
  });

  it('is the process, as a picture that begins at the task, and in words', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: '流程图：走到哪一步' }));
    const picture = await screen.findByRole('figure', { name: '流程图：每日群脚本' });
    expect(picture).toHaveAttribute('data-start', 'userTask_dx02_postSlot');
    expect(picture).toHaveTextContent('startEvent_day:walked userTask_dx01_prepare:walked flow_prepared:walked flow_posted:walked userTask_dx02_postSlot:here');
    const steps = within(screen.getByRole('region', { name: '人工步骤' })).getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual(['准备素材已完成', '发布今日热身话题 · 你在这里进行中']);
  });

  it('speaks English, and says when it cannot be shown', async () => {
    await switchLanguage('en');
    mockServer.use(http.get('*/api/tasks/t1/progress', () => new HttpResponse(null, { status: 403 })));
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Diagram: how far it is' }));
    expect(await screen.findByRole('alert')).toBeVisible();
  });
});
