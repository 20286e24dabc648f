import { useEffect, useRef, useState } from 'react';
import type { FormValues } from '../types';
import { type Draft, drafts } from './draft-store';

const STILL = 400;

export interface DraftKeeper {
  /** The draft the form was opened with, until it is discarded. */
  restored?: Draft;
  keep: (values: FormValues) => void;
  discard: () => void;
}

export function useDraft(username: string, taskId: string): DraftKeeper {
  const [restored, setRestored] = useState(() => {
    drafts.sweep();
    return drafts.read(username, taskId);
  });
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; values: FormValues }>(undefined);

  useEffect(
    () => () => {
      if (!pending.current) return;
      clearTimeout(pending.current.timer);
      drafts.write(username, taskId, pending.current.values);
    },
    [username, taskId],
  );

  return {
    restored,
    keep: (values) => {
      clearTimeout(pending.current?.timer);
      const timer = setTimeout(() => {
        pending.current = undefined;
        drafts.write(username, taskId, values);
      }, STILL);
      pending.current = { timer, values };
    },
    discard: () => {
      clearTimeout(pending.current?.timer);
      pending.current = undefined;
      drafts.forget(username, taskId);
      setRestored(undefined);
    },
  };
}
