import { serverNow } from '@/shared/time/server-clock';
import type { FormValues } from '../types';

export interface Draft {
  values: FormValues;
  at: number;
}

const PREFIX = 'qipan.draft.';
const KEPT_FOR = 14 * 86_400_000;

const nameOf = (username: string, taskId: string) => `${PREFIX}${username}.${taskId}`;

/** Typed answers survive a closed tab, an ended session and a refusal; each person has their own. */
export const drafts = {
  read(username: string, taskId: string): Draft | undefined {
    const saved = localStorage.getItem(nameOf(username, taskId));
    return saved ? (JSON.parse(saved) as Draft) : undefined;
  },

  write(username: string, taskId: string, values: FormValues) {
    try {
      localStorage.setItem(nameOf(username, taskId), JSON.stringify({ values, at: serverNow() } satisfies Draft));
    } catch {
      // A full store must not stop anybody from typing.
    }
  },

  forget(username: string, taskId: string) {
    localStorage.removeItem(nameOf(username, taskId));
  },

  /** Tasks that others completed leave their drafts behind. */
  sweep() {
    for (const name of Object.keys(localStorage).filter((each) => each.startsWith(PREFIX))) {
      const { at = 0 } = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<Draft>;
      if (serverNow() - at > KEPT_FOR) localStorage.removeItem(name);
    }
  },
};
