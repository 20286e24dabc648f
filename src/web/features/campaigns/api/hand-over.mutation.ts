import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Handover, HandoverOrder, HandoverPreview } from '../handover/handover';
import { handoverPath, handoversKey } from './get-handovers.query';
import { CAMPAIGNS_KEY } from './keys';

interface HandoverAnswer {
  preview?: HandoverPreview | null;
  handover?: Handover | null;
}

const handOver = async (person: string, order: HandoverOrder, preview: boolean) =>
  unwrap(await call<HandoverAnswer>(handoverPath(person), { method: 'POST', body: { ...order, preview } }));

export const usePreviewHandover = (person: string) =>
  useMutation({ mutationFn: async (order: HandoverOrder) => (await handOver(person, order, true)).preview ?? undefined });

export function useHandOver(person: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (order: HandoverOrder) => (await handOver(person, order, false)).handover ?? undefined,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: handoversKey(person) });
      await client.invalidateQueries({ queryKey: CAMPAIGNS_KEY });
    },
  });
}
