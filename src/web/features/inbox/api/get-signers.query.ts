import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { inboxKeys } from './keys';

/** Somebody who signs an approval: whom the model names of several, or who was asked to sign as well. */
export interface Signer {
  id: string;
  /** A person, or the role before somebody has taken the task. */
  person?: string | null;
  name?: string | null;
  turn: 'before' | 'after' | 'named';
  reason?: string | null;
  askedBy?: string | null;
  askedByName?: string | null;
  askedAt?: string | null;
  /** Null where one person decides. */
  votes?: number | null;
  state: 'waiting' | 'signing' | 'signed' | 'dropped' | 'removed';
  removable: boolean;
}

export function useSigners(id: string) {
  return useQuery({
    queryKey: inboxKeys.signers(id),
    queryFn: async ({ signal }) => unwrap(await call<{ items: Signer[] }>(`/api/tasks/${encodeURIComponent(id)}/signers`, { signal })).items,
  });
}
