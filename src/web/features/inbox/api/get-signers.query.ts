import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { inboxKeys } from './keys';

/** Somebody who was asked to sign an approval as well. */
export interface Signer {
  id: string;
  person: string;
  name: string;
  turn: 'before' | 'after';
  reason: string;
  askedBy: string;
  askedByName: string;
  askedAt: string;
  state: 'waiting' | 'signing' | 'signed' | 'dropped' | 'removed';
}

export function useSigners(id: string) {
  return useQuery({
    queryKey: inboxKeys.signers(id),
    queryFn: async ({ signal }) => unwrap(await call<{ items: Signer[] }>(`/api/tasks/${encodeURIComponent(id)}/signers`, { signal })).items,
  });
}
