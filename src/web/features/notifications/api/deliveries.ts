import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import type { Delivery, DeliveryState } from '../types';

const KEY = ['deliveries'];

export function useDeliveries(state: DeliveryState | undefined, after: string | undefined) {
  return useQuery({
    queryKey: [...KEY, state, after],
    queryFn: async ({ signal }) => unwrap(await call<Page<Delivery>>('/api/deliveries', { query: { state, after, limit: 50 }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
}

export function useRetryDelivery() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => unwrap(await call(`/api/deliveries/${encodeURIComponent(id)}/retry`, { method: 'POST' })),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
