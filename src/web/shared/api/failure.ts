/** One broken rule of the input; `field` for forms, `element` for models. */
export interface Violation {
  field?: string;
  element?: string;
  rule?: string;
  message: string;
}

/** RFC 9457 problem as the server sends it; its texts are already in the user's language. */
export interface Problem {
  title: string;
  detail?: string;
  status: number;
  violations?: Violation[];
}

/** What went wrong, as a value: the screen switches on the tag and chooses the words. */
export type Failure =
  | { tag: 'network' }
  | { tag: 'signed-out' }
  | { tag: 'throttled'; retryAfterSeconds: number; problem: Problem }
  | { tag: 'invalid'; problem: Problem; violations: Violation[] }
  /** With a time to come back: what was asked is under way. */
  | { tag: 'conflict'; problem: Problem; retryAfterSeconds?: number }
  | { tag: 'forbidden' | 'missing' | 'server'; problem: Problem };

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

const DEFAULT_RETRY_SECONDS = 60;

export function failureOf(status: number, problem: Problem, retryAfter: string | null): Failure {
  switch (status) {
    case 401:
      return { tag: 'signed-out' };
    case 429:
      return { tag: 'throttled', retryAfterSeconds: Number(retryAfter) || DEFAULT_RETRY_SECONDS, problem };
    case 400:
    case 413:
    case 415:
    case 422:
      return { tag: 'invalid', problem, violations: problem.violations ?? [] };
    case 403:
      return { tag: 'forbidden', problem };
    case 404:
      return { tag: 'missing', problem };
    case 409:
      return retryAfter ? { tag: 'conflict', problem, retryAfterSeconds: Number(retryAfter) } : { tag: 'conflict', problem };
    default:
      return { tag: 'server', problem };
  }
}

/** The server's own words, if it said any. */
export function detailOf(failure: Failure): string | undefined {
  return 'problem' in failure ? (failure.problem.detail ?? failure.problem.title) : undefined;
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'tag' in value;
}
