import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { endSession } from '@/shared/session/session-cache';
import type { Failure } from './failure';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Failure;
  }
}

const TRANSIENT = new Set<Failure['tag']>(['network', 'server']);

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (failure) => noticeSignedOut(client, failure) }),
    mutationCache: new MutationCache({ onError: (failure) => noticeSignedOut(client, failure) }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // Without a network, too: shared/offline answers with what was kept, or says that there is nothing.
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (count, failure) => count < 2 && TRANSIENT.has(failure.tag) && navigator.onLine,
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

// A session that ended under our hands is met by whatever call comes next; SignedIn then shows the login.
function noticeSignedOut(client: QueryClient, failure: Failure) {
  if (failure.tag === 'signed-out') endSession(client);
}
