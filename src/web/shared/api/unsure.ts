import type { Failure } from './failure';

const AWAY = [502, 503, 504];

/** Whether nobody knows if the server has done what was asked: then it is asked again under the same key. */
export function leavesUnsure(failure: Failure): boolean {
  if (failure.tag === 'conflict') return failure.retryAfterSeconds !== undefined;
  return failure.tag === 'network' || (failure.tag === 'server' && AWAY.includes(failure.problem.status));
}

/** `randomUUID` is for pages that came by https; a test in the office may come by http. */
export function newKey(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
