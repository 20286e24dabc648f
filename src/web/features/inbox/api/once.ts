import { call } from '@/shared/api/call';
import type { Answer, Failure } from '@/shared/api/failure';

const WAITS = [500, 1_500];
const AWAY = [502, 503, 504];

/** Acts of which nobody knows yet whether the server has done them, with their keys. */
const unsure = new Map<string, string>();

/**
 * Sends an act under a key of its own, and again when no answer came: the server does it once. The same act with the same words
 * keeps its key until it is answered, also when it is the person who tries again.
 */
export async function once<T>(path: string, body: unknown): Promise<Answer<T>> {
  const meant = `${path}\n${JSON.stringify(body)}`;
  const key = unsure.get(meant) ?? newKey();
  unsure.set(meant, key);
  for (let tries = 0; ; tries++) {
    const answer = await call<T>(path, { method: 'POST', body, headers: { 'Idempotency-Key': key } });
    if (answer.ok || !leavesUnsure(answer.failure)) {
      unsure.delete(meant);
      return answer;
    }
    const wait = WAITS[tries];
    if (wait === undefined) return answer;
    await new Promise((goOn) => setTimeout(goOn, wait));
  }
}

function leavesUnsure(failure: Failure): boolean {
  if (failure.tag === 'conflict') return failure.retryAfterSeconds !== undefined;
  return failure.tag === 'network' || (failure.tag === 'server' && AWAY.includes(failure.problem.status));
}

/** `randomUUID` is for pages that came by https; a test in the office may come by http. */
function newKey(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
