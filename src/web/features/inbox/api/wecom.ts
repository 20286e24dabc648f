import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { act } from './act';
import { inboxKeys } from './keys';

export type GroupState = 'waiting' | 'unsent' | 'sent' | 'limited' | 'not-friend' | 'failed';
export type SendState = 'waiting' | 'creating' | 'created' | 'unclear' | 'ended' | 'failed';

export interface PostGroup {
  task: string;
  code: string;
  name: string;
  owner?: string | null;
  ownerName?: string | null;
  problem?: 'noChat' | 'noOwner' | 'noUser' | null;
  /** How many mass sends of ours it got since WeCom's cap began to count. */
  received: number;
  state?: GroupState | null;
  sentAt?: string | null;
}

export interface MassSend {
  id: string;
  ownerName: string;
  state: SendState;
  groups: number;
  sent: number;
  /** What goes with the text: ids of files. */
  files: string[];
  madeAt: string;
  madeByName: string;
  error?: string | null;
  nextAt?: string | null;
  reminders: number;
  mayRemind: boolean;
  remindFrom?: string | null;
  mayDrop: boolean;
}

export interface PostPanel {
  maySend: boolean;
  script?: string | null;
  groups: PostGroup[];
  total: number;
  full: number;
  cap: 'month' | 'week' | 'day';
  most: number;
  calls: number;
  allSent: boolean;
  sends: MassSend[];
}

const OFTEN = 15_000;
const OPEN: SendState[] = ['waiting', 'creating', 'created'];

/** Null where nothing is posted, or WeCom is not set up. Asked again while something is under way. */
export function usePostPanel(task: string) {
  return useQuery({
    queryKey: inboxKeys.wecom(task),
    queryFn: async ({ signal }) => unwrap(await call<PostPanel | undefined>(`/api/tasks/${encodeURIComponent(task)}/wecom`, { signal })) ?? null,
    refetchInterval: ({ state }) => (state.data?.sends.some((send) => OPEN.includes(send.state)) ? OFTEN : false),
  });
}

/** `''` sends; `s1/remind` and `s1/drop` are about one mass send. */
export function usePosting(task: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ what = '', body }: { what?: string; body?: unknown }) => act(task, what ? `wecom/${what}` : 'wecom', body),
    onSettled: () => client.invalidateQueries({ queryKey: inboxKeys.task(task) }),
    onSuccess: () => client.invalidateQueries({ queryKey: inboxKeys.wecom(task) }),
  });
}

/** Says who the owner of groups is in WeCom; for managers. */
export function useNamingOwner(task: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ owner, userId }: { owner: string; userId: string }) =>
      unwrap(await call(`/api/people/${encodeURIComponent(owner)}/wecom`, { method: 'PUT', body: { userId } })),
    onSuccess: () => client.invalidateQueries({ queryKey: inboxKeys.wecom(task) }),
  });
}
