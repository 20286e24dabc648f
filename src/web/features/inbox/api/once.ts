import { call } from '@/shared/api/call';
import type { Answer } from '@/shared/api/failure';
import { leavesUnsure, newKey } from '@/shared/api/unsure';

const WAITS = [500, 1_500];
/** For one answer. A network that says nothing for so long is none; whoever tries again then is the queue. */
const PATIENCE = 15_000;

/** Acts of which nobody knows yet whether the server has done them, with their keys. */
const unsure = new Map<string, string>();

const meaningOf = (path: string, text: string) => `${path}\n${text}`;

/** Under which key this was tried, as long as nobody knows what became of it. */
export const keyOf = (path: string, text: string): string => unsure.get(meaningOf(path, text)) ?? newKey();

/** Somebody else looks after the key: who does the same again means it again. */
export const handOver = (path: string, text: string) => unsure.delete(meaningOf(path, text));

/** Nobody looks after it any more, nor knows what became of it. */
export const takeBack = (path: string, text: string, key: string) => unsure.set(meaningOf(path, text), key);

/**
 * Sends an act under a key of its own, and again when no answer came: the server does it once. The same act with the same words
 * keeps its key until it is answered, also when it is the person who tries again.
 */
export async function once<T>(path: string, body: unknown): Promise<Answer<T>> {
  const meant = meaningOf(path, JSON.stringify(body));
  const key = unsure.get(meant) ?? newKey();
  unsure.set(meant, key);
  const began = Date.now();
  for (let tries = 0; ; tries++) {
    const answer = await call<T>(path, { method: 'POST', body, headers: { 'Idempotency-Key': key }, signal: AbortSignal.timeout?.(PATIENCE) });
    if (answer.ok || !leavesUnsure(answer.failure)) {
      unsure.delete(meant);
      return answer;
    }
    const wait = navigator.onLine && Date.now() - began < PATIENCE ? WAITS[tries] : undefined;
    if (wait === undefined) return answer;
    await new Promise((goOn) => setTimeout(goOn, wait));
  }
}
