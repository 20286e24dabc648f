import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { switchLanguage } from '@/shared/i18n/i18n';
import type { Language } from '@/shared/i18n/language';
import { astray } from '@/testing/astray';
import { mockServer } from '@/testing/mock-server';
import { forgetEarly, paintEarly } from '@/testing/paint-early';
import { renderApp } from '@/testing/render-app';
import { demoAccounts, manager } from '@/testing/session-handlers';
import { aTask, aTaskDetail } from '@/testing/task-fixtures';
import { routes } from '../router';

const HOUR = 3_600_000;
const due = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const EVIL = '<img src=x onerror="alert(1)"> & <b>bold</b>';
const task = aTaskDetail({ id: 'late', late: true, due: due(-3.5), script: { id: 's', text: EVIL } });
const list = {
  items: [
    task,
    aTask({ id: 'soon', name: EVIL, due: due(1.5) }),
    aTask({ id: 'held', state: 'held', due: due(30) }),
    aTask({ id: 'far', due: due(400), assignee: 'staff', assigneeName: '陈小群' }),
    aTask({ id: 'never', due: null, group: null, groupName: null, waitsFor: 2 }),
    ...Array.from({ length: 15 }, (_, index) => aTask({ id: `more-${index}`, due: due(800) })),
  ],
  next: 'more',
  total: 46,
};

const session = (authenticated: boolean) => http.get('*/api/session', () => HttpResponse.json({ authenticated, demo: true, sandbox: true, demoAccounts }));
const program = () => document.querySelector('body > div') as HTMLElement;

/** What was painted; the page is as empty as before. */
async function paintedAt(...place: Parameters<typeof paintEarly>) {
  const { early } = await paintEarly(...place);
  early?.remove();
  await forgetEarly();
  return early;
}

describe('what is painted before the program', () => {
  beforeEach(() => {
    mockServer.use(
      session(true),
      http.get('*/api/me', () => HttpResponse.json(manager)),
      http.get('*/api/tasks', () => HttpResponse.json(list)),
      http.get('*/api/tasks/late', () => HttpResponse.json(task)),
    );
  });
  afterEach(forgetEarly);

  it.each<Language>(['zh-CN', 'en'])('is the list as the program shows it (%s)', async (language) => {
    switchLanguage(language);
    const early = await paintedAt('inbox', '/inbox?due=week');
    expect(early?.querySelectorAll('[data-task]')).toHaveLength(20);
    renderApp(routes, { at: '/inbox?due=week' });
    await screen.findAllByRole('listitem');
    expect(astray(early, program())).toEqual([]);
  });

  it.each<Language>(['zh-CN', 'en'])('is the task as the program shows it (%s)', async (language) => {
    switchLanguage(language);
    const early = await paintedAt('task', '/inbox/late');
    expect(early?.querySelector('blockquote')?.textContent).toBe(EVIL);
    renderApp(routes, { at: '/inbox/late' });
    await screen.findByRole('heading', { level: 1, name: language === 'en' ? 'Post the warm-up topic' : '发布今日热身话题' });
    // Before the form's library has come its place is kept, afterwards it is the library's; likewise that of the list beside it.
    early?.querySelectorAll('#task-form, [data-waiting]').forEach((place) => place.remove());
    expect(astray(early, program())).toEqual([]);
  });

  it('is the sign-in as the program shows it', async () => {
    mockServer.use(session(false));
    const early = await paintedAt('login', '/login');
    expect(early?.querySelectorAll('input')).toHaveLength(2);
    renderApp(routes, { at: '/login', signedIn: false });
    await screen.findByLabelText('账号');
    expect(astray(early, program())).toEqual([]);
  });

  it('holds no markup of the server’s', async () => {
    const early = await paintedAt('inbox', '/inbox');
    expect(early?.textContent).toContain(EVIL);
    expect(early?.querySelector('[onerror], b')).toBeNull();
  });

  it('is not the sign-in for whoever is signed in', async () => {
    expect(await paintedAt('login', '/login')).toBeNull();
  });

  it('is nothing where the list did not come, nor at the start of somebody whose work is elsewhere', async () => {
    mockServer.use(http.get('*/api/tasks', () => HttpResponse.json({ status: 500 }, { status: 500 })));
    expect(await paintedAt('inbox', '/inbox')).toBeNull();
    mockServer.use(http.get('*/api/tasks', () => HttpResponse.json(list)), http.get('*/api/me', () => HttpResponse.json({ ...manager, roles: ['auditor'] })));
    expect(await paintedAt('inbox', '/')).toBeNull();
  });
});
