import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { BulkAct, SlipOrder, SlipPreview } from '../steering/steering';
import { campaignKey, campaignPath } from './keys';

interface SlipAnswer {
  preview?: SlipPreview | null;
  act?: BulkAct | null;
}

const slip = async (id: string, order: SlipOrder, preview: boolean) =>
  unwrap(await call<SlipAnswer>(`${campaignPath(id)}/slip`, { method: 'POST', body: { ...order, preview } }));

export const usePreviewSlip = (id: string) =>
  useMutation({ mutationFn: async (order: SlipOrder) => (await slip(id, order, true)).preview ?? undefined });

export function useSlip(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (order: SlipOrder) => (await slip(id, order, false)).act ?? undefined,
    onSettled: () => client.invalidateQueries({ queryKey: campaignKey(id) }),
  });
}
