import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearDevice } from '@/testing/clear-device';
import { mockServer } from '@/testing/mock-server';
import { call } from '../api/call';
import { database } from './database';
import { keepAnswers, stopKeeping } from './keep-answers';
import { keepPicturesOf, keptPicture } from './kept-pictures';
import { forgetPerson, rememberPerson } from './known-person';

const session = { authenticated: true, demo: false, sandbox: false };
const here = (username: string, at = Date.now()) =>
  rememberPerson({ session, me: { username, name: username, roles: [], roleKeys: [], substitutes: [], demo: false, sandbox: false }, at });
// What was asked for once is not asked for again: each test has files of its own.
const newId = () => crypto.randomUUID();
const link = (id: string) => `https://qipan.example.com/api/files/${id}`;
const naming = (...ids: string[]) => JSON.stringify({ script: { text: `海报 ${ids.map(link).join(' ')}` }, form: null, values: {} });

function serve(answer: (id: string) => Response = () => picture(4)) {
  const asked: string[] = [];
  mockServer.use(http.get('*/api/files/:id', ({ params }) => (asked.push(String(params['id'])), answer(String(params['id'])))));
  return asked;
}

const picture = (size: number, type = 'image/jpeg') =>
  new HttpResponse(new Uint8Array(size), { headers: { 'Content-Type': type, 'Content-Disposition': 'inline; filename="poster.jpg"' } });
const kept = async () => (await database()).getAllKeys('pictures');

describe('the pictures of a task', () => {
  beforeEach(async () => {
    await clearDevice();
    await here('lin');
  });
  afterEach(stopKeeping);

  it('are kept when it is read, those of its script, its form and its answers, each once', async () => {
    const [inScript, inForm, inValues] = [newId(), newId(), newId()];
    const asked = serve();
    mockServer.use(http.get('*/api/tasks/t1', () => HttpResponse.json({
      script: { text: link(inScript) }, form: { schema: { components: [{ type: 'text', text: link(inForm) }] } }, values: { photo: link(inValues) }, history: [{ detail: link(newId()) }],
    })));
    keepAnswers('lin');
    await call('/api/tasks/t1');
    await call('/api/tasks/t1');
    await vi.waitFor(async () => expect((await kept()).sort()).toEqual([inScript, inForm, inValues].sort()));
    expect(asked).toHaveLength(3);
    const found = await keptPicture(inScript);
    const headers = ['Content-Type', 'Content-Disposition', 'Content-Security-Policy'].map((name) => found?.headers.get(name));
    expect(headers).toEqual(['image/jpeg', 'inline; filename="poster.jpg"', "default-src 'none'; sandbox"]);
    expect((await found?.arrayBuffer())?.byteLength).toBe(4);
  });

  it('are no documents, nothing that is gone, and nothing too large', async () => {
    const [pdf, gone, large] = [newId(), newId(), newId()];
    const asked = serve((id) => (id === pdf ? picture(4, 'application/pdf') : id === gone ? new HttpResponse(null, { status: 404 }) : picture(5_000_001)));
    await keepPicturesOf('lin', naming(pdf, gone, large));
    await keepPicturesOf('lin', naming(pdf, gone, large));
    expect(await kept()).toEqual([]);
    expect(asked).toHaveLength(3);
  });

  it('are asked for again when there was no network', async () => {
    const id = newId();
    serve(() => HttpResponse.error());
    await keepPicturesOf('lin', naming(id));
    serve();
    await keepPicturesOf('lin', naming(id));
    expect(await kept()).toEqual([id]);
  });

  it('take no more room than there is: the oldest go, by number and by size', async () => {
    const put = async (id: string, at: number, size: number) =>
      (await database()).put('pictures', { id, at, size, type: 'image/jpeg', disposition: 'inline', content: new ArrayBuffer(1) });
    for (let each = 0; each < 81; each++) await put(`old-${each}`, each, 1);
    serve();
    await keepPicturesOf('lin', naming(newId()));
    expect(await kept()).toHaveLength(80);
    expect(await kept()).not.toContain('old-0');
    await put('huge', 100, 29_999_999);
    const last = newId();
    await keepPicturesOf('lin', naming(last));
    expect(await kept()).toContain(last);
    expect(await kept()).not.toContain('huge');
  });

  it('are gone at sign-out and for others, kept by no old tab, and shown for a week only', async () => {
    const id = newId();
    serve();
    await keepPicturesOf('lin', naming(id));
    await here('chen');
    expect(await kept()).toEqual([]);
    await keepPicturesOf('lin', naming(newId()));
    expect(await kept()).toEqual([]);
    const own = newId();
    await keepPicturesOf('chen', naming(own));
    expect(await keptPicture(own)).toBeDefined();
    await here('chen', Date.now() - 8 * 86_400_000);
    expect(await keptPicture(own)).toBeUndefined();
    await forgetPerson();
    expect(await kept()).toEqual([]);
  });
});
