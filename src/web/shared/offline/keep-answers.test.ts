import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearDevice } from '@/testing/clear-device';
import { mockServer } from '@/testing/mock-server';
import { call } from '../api/call';
import { keepAnswers, stopKeeping } from './keep-answers';
import { findAnswer, isKept } from './kept-answers';
import { forgetPerson, knownPerson, rememberPerson } from './known-person';
import { isOffline } from './network';

const TASK = '/api/tasks/t1';
const session = { authenticated: true, demo: false, sandbox: false };
const person = (username: string) => ({ username, name: username, roles: [], roleKeys: [], substitutes: [], demo: false, sandbox: false });
const here = (username: string, at = Date.now()) => rememberPerson({ session, me: person(username), at });
const answers = (name: string) => mockServer.use(http.get(`*${TASK}`, () => HttpResponse.json({ name })));
const noNetwork = () => mockServer.use(http.get('*/api/*', () => HttpResponse.error()), http.get('*/api/*/*', () => HttpResponse.error()));
const kept = (username: string) => vi.waitFor(async () => expect(await findAnswer(username, TASK)).toBeDefined());

describe('what the inbox reads', () => {
  beforeEach(clearDevice);
  afterEach(stopKeeping);

  it('is there without a network, as it was last', async () => {
    await here('lin');
    keepAnswers('lin');
    answers('发早安话题');
    await call(TASK);
    await kept('lin');
    noNetwork();
    expect(await call(TASK)).toEqual({ ok: true, value: { name: '发早安话题' } });
    expect(isOffline()).toBe(true);
    answers('改过的');
    expect(await call(TASK)).toEqual({ ok: true, value: { name: '改过的' } });
    expect(isOffline()).toBe(false);
  });

  it('is kept as well when it was asked before anybody could keep it', async () => {
    let arrive = () => {};
    mockServer.use(http.get(`*${TASK}`, () => new Promise((answer) => (arrive = () => answer(HttpResponse.json({ name: '发早安话题' }))))));
    const asked = call(TASK);
    await vi.waitFor(() => expect(String(arrive)).toContain('answer('));
    keepAnswers('lin', here('lin'));
    arrive();
    await asked;
    await kept('lin');
  });

  it('comes from what is kept when the network neither answers nor fails', async () => {
    await here('lin');
    keepAnswers('lin');
    answers('发早安话题');
    await call(TASK);
    await kept('lin');
    vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 500 });
    mockServer.use(http.get(`*${TASK}`, () => new Promise<never>(() => {})));
    expect(await call(TASK)).toMatchObject({ ok: true });
    vi.useRealTimers();
  });

  it('is gone when somebody else signs in, and when the person signs out', async () => {
    await here('lin');
    keepAnswers('lin');
    answers('发早安话题');
    await call(TASK);
    await kept('lin');
    await here('chen');
    expect(await findAnswer('chen', TASK)).toBeUndefined();
    // An old tab of the first person keeps nothing any more.
    await call(TASK);
    await new Promise((goOn) => setTimeout(goOn, 50));
    expect(await findAnswer('chen', TASK)).toBeUndefined();
    await here('lin');
    await call(TASK);
    await kept('lin');
    await forgetPerson();
    await here('lin');
    expect(await findAnswer('lin', TASK)).toBeUndefined();
  });

  it('is shown without the server for a week only', async () => {
    await here('lin', Date.now() - 8 * 86_400_000);
    expect(await knownPerson()).toBeUndefined();
    await here('lin');
    expect((await knownPerson())?.me.username).toBe('lin');
  });

  it.each(['/api/tasks', '/api/tasks?view=mine&limit=20', '/api/tasks/t1', '/api/tasks/t1/copies', '/api/tasks/t1/colleagues', '/api/people', '/api/playbooks/a/versions/3/bpmn'])('%s is kept', (path) => {
    expect(isKept(path)).toBe(true);
  });

  it.each(['/api/session', '/api/me', '/api/tasks/stream', '/api/tasks/t1/places', '/api/files/f1', '/api/people/lin/substitutes', '/api/audit/events', '/api/tokens'])('%s is not kept', (path) => {
    expect(isKept(path)).toBe(false);
  });
});
