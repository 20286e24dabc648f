import { call } from '@/shared/api/call';
import type { Answer, Failure } from '@/shared/api/failure';
import { leavesUnsure } from '@/shared/api/unsure';
import type { Letter } from '@/shared/offline/database';
import type { Me, Session } from '@/shared/session/session';
import { lettersOf, refuseLetter, settleLetter } from './outbox';

/** `later`: no network, or a server that wants to be left alone. `stranger`: somebody else is signed in in this browser. */
export type Sent = { tag: 'done' } | { tag: 'later'; waitSeconds?: number } | { tag: 'signed-out' } | { tag: 'stranger' };

/** Under the lock nobody else can send: what is not answered by then is asked again under its key. */
const PATIENCE = 30_000;

interface Sending {
  person: string;
  /** What the service worker must say besides. */
  headers?: () => Promise<Record<string, string>>;
  onAnswer?: (letter: Letter, answer: Answer<unknown>) => void;
}

/** One after the other, in one place of the browser at a time. The keys see to it that the server does each once in any case. */
export async function sendOutbox(sending: Sending): Promise<Sent> {
  return navigator.locks ? await navigator.locks.request('qipan.outbox', () => send(sending)) : send(sending);
}

async function send(sending: Sending): Promise<Sent> {
  const { person, headers, onAnswer } = sending;
  if (!(await nextOf(person))) return { tag: 'done' };
  const notNow = await whoIsThere(person);
  if (notNow) return notNow;
  // Read anew each time: the person may take back what has not been sent yet.
  for (let letter = await nextOf(person); letter; letter = await nextOf(person)) {
    const answer = await call(letter.path, {
      method: 'POST',
      body: letter.body,
      signal: AbortSignal.timeout?.(PATIENCE),
      headers: { 'Content-Type': 'application/json', 'Accept-Language': letter.language, 'Idempotency-Key': letter.key, ...(await headers?.()) },
    });
    if (!answer.ok && isForLater(answer.failure)) return laterBecause(answer.failure);
    if (answer.ok) await settleLetter(letter, answer.value);
    else await refuseLetter(letter, answer.failure);
    onAnswer?.(letter, answer);
  }
  return { tag: 'done' };
}

const nextOf = async (person: string) => (await lettersOf(person)).find(({ state }) => state === 'waiting');

/** Asked before the first is sent: the session may have ended, and on a shared phone it may be another person's. Plants the CSRF cookie. */
async function whoIsThere(person: string): Promise<Sent | undefined> {
  const session = await call<Session>('/api/session');
  if (!session.ok) return laterBecause(session.failure);
  if (!session.value.authenticated) return { tag: 'signed-out' };
  const me = await call<Me>('/api/me');
  if (!me.ok) return laterBecause(me.failure);
  return me.value.username === person ? undefined : { tag: 'stranger' };
}

/** Not an answer to what was asked. What made the server fail (500) would hold up all others: that is told to the person. */
const isForLater = (failure: Failure) => leavesUnsure(failure) || failure.tag === 'throttled' || failure.tag === 'signed-out';

function laterBecause(failure: Failure): Sent {
  if (failure.tag === 'signed-out') return { tag: 'signed-out' };
  return { tag: 'later', waitSeconds: 'retryAfterSeconds' in failure ? failure.retryAfterSeconds : undefined };
}
