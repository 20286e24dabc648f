import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { askAhead } from './ahead';
import { call } from './call';

const PATH = '/api/tasks/t1';
let asked = 0;

function answer(status = 200) {
  asked = 0;
  mockServer.use(http.get(`*${PATH}`, () => (asked++, HttpResponse.json({ count: asked }, { status: asked === 1 ? status : 200 }))));
}

describe('what was asked before the program had come', () => {
  afterEach(() => {
    vi.useRealTimers();
    askAhead([], {});
  });

  it('is not asked again, but once', async () => {
    answer();
    askAhead([PATH], {});
    expect(await call(PATH)).toEqual({ ok: true, value: { count: 1 } });
    expect(await call(PATH)).toEqual({ ok: true, value: { count: 2 } });
  });

  it('is asked again when it was refused', async () => {
    answer(401);
    askAhead([PATH], {});
    expect(await call(PATH)).toEqual({ ok: true, value: { count: 2 } });
  });

  it('is too old after ten seconds', async () => {
    answer();
    askAhead([PATH], {});
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11_000 });
    expect(await call(PATH)).toEqual({ ok: true, value: { count: 2 } });
  });

  it('does not stand for what changes something', async () => {
    answer();
    mockServer.use(http.post(`*${PATH}`, () => HttpResponse.json('posted')));
    askAhead([PATH], {});
    expect(await call(PATH, { method: 'POST' })).toEqual({ ok: true, value: 'posted' });
  });
});
