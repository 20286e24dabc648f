import type { Answer } from './failure';

/** TanStack Query wants a throw; what it then holds as `error` is our tagged `Failure` (see query-client.ts). */
export function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw answer.failure;
}
