import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { act } from './act';

const PATH = '*/api/tasks/t1/complete';

/** Answers in this order, the last one for ever; keeps the keys it was asked with. */
function serve(...answers: (() => Response)[]) {
  const keys: (string | null)[] = [];
  mockServer.use(
    http.post(PATH, ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return (answers.length > 1 ? answers.shift() : answers[0])?.();
    }),
  );
  return keys;
}

const done = () => new HttpResponse(null, { status: 204 });
const lost = () => HttpResponse.error();
const busy = () => HttpResponse.json({ title: 'busy', status: 409 }, { status: 409, headers: { 'Retry-After': '1' } });
const taken = () => HttpResponse.json({ title: 'taken', status: 409 }, { status: 409 });

describe('an act', () => {
  it('is sent again under the same key when the answer got lost', async () => {
    const keys = serve(lost, busy, done);
    await act('t1', 'complete', { values: { a: 1 } });
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('keeps its key while nobody knows, and has a new one when it means something else', async () => {
    const keys = serve(lost);
    await expect(act('t1', 'complete', { values: { a: 1 } })).rejects.toEqual({ tag: 'network' });
    const again = serve(done);
    await act('t1', 'complete', { values: { a: 1 } });
    await act('t1', 'complete', { values: { a: 2 } });
    expect(again[0]).toBe(keys[0]);
    expect(again[1]).not.toBe(keys[0]);
  });

  it('is not sent again when it was refused, and is then a new one', async () => {
    const keys = serve(taken, done);
    await expect(act('t1', 'complete')).rejects.toMatchObject({ tag: 'conflict' });
    await act('t1', 'complete');
    expect(keys).toHaveLength(2);
    expect(keys[1]).not.toBe(keys[0]);
  });
});
