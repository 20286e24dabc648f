import { act, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { aTask } from '@/testing/task-fixtures';
import { sectionsOf } from './due-bucket';
import { inboxRoutes } from './routes';

const HOUR = 3_600_000;
const tasks = (from: number, count: number, hours = 1) =>
  Array.from({ length: count }, (_, index) => aTask({ id: `t${from + index}`, due: new Date(Date.now() + hours * HOUR).toISOString() }));

describe('a long list', () => {
  let see: (element: Element, isIntersecting: boolean, focus?: HTMLElement) => void;

  beforeEach(() => {
    vi.stubGlobal('IntersectionObserver', class {
      constructor(tell: IntersectionObserverCallback) {
        // The end of the list has an observer of its own; it is not near here.
        see = (target, isIntersecting) => act(() => tell([{ target, isIntersecting, boundingClientRect: { width: 390, height: 1_911 } } as IntersectionObserverEntry], this as unknown as IntersectionObserver));
      }
      observe() {}
      unobserve() {}
      disconnect() {}
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('draws what is near, and keeps the place of the rest', async () => {
    mockServer.use(http.get('*/api/tasks', () => HttpResponse.json({ items: tasks(0, 50), next: null, total: 50 })));
    renderApp(inboxRoutes, { at: '/inbox' });
    await waitFor(() => expect(drawn()).toBe(20));
    const [first, second, third] = document.querySelectorAll<HTMLElement>('ul[class*=rows]');
    if (!first || !second || !third) throw new Error('there are three blocks');
    expect(third.style.height).toBe('980px');
    see(second, true);
    expect(drawn()).toBe(40);
    see(first, false);
    expect(drawn()).toBe(20);
    expect(first.style.height).toBe('1911px');
    second.querySelector('a')?.focus();
    see(second, false);
    expect(drawn()).toBe(20);
    expect(screen.getAllByRole('listitem')[0]).toHaveAttribute('data-task', 't20');
  });
});

const drawn = () => document.querySelectorAll('[data-task]').length;

describe('blocks', () => {
  const now = new Date('2026-03-02T10:00:00+08:00').getTime();
  const due = (at: string, count: number, from = 0) => Array.from({ length: count }, (_, index) => aTask({ id: `b${from + index}`, due: at, late: false }));

  it('stand under one heading across pages, at most twenty rows each', () => {
    const pages = [{ items: due('2026-03-02T20:00:00+08:00', 20) }, { items: [...due('2026-03-02T21:00:00+08:00', 45, 20), ...due('2026-03-03T09:00:00+08:00', 3, 65)] }];
    expect(sectionsOf(pages, now, true).map(({ bucket, blocks }) => [bucket, ...blocks.map(({ length }) => length)])).toEqual([['today', 20, 20, 20, 5], ['tomorrow', 3]]);
  });

  it('stay the same ones as long as their page and the day do', () => {
    const page = { items: due('2026-03-03T09:00:00+08:00', 5) };
    const [before] = sectionsOf([page], now, true);
    const [after] = sectionsOf([page, { items: due('2026-03-03T10:00:00+08:00', 1, 9) }], now + HOUR, true);
    expect(after?.blocks[0]).toBe(before?.blocks[0]);
    expect(sectionsOf([page], now + 24 * HOUR, true)[0]?.bucket).toBe('today');
  });

  it('have no heading where things are done', () => {
    expect(sectionsOf([{ items: due('2026-03-02T09:00:00+08:00', 2) }], now, false)).toEqual([{ bucket: undefined, blocks: [expect.objectContaining({ length: 2 })] }]);
  });
});
