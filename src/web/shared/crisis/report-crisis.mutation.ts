import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';

export interface CrisisReport {
  campaign: string;
  groups?: string[];
  category: string;
  summary: string;
  affectedCount: number;
  refundRatePct?: number;
  mediaSpread: string;
  safetyRisk: boolean;
  evidenceUrl?: string;
}

/** A severe one holds groups at once, so every list may look different afterwards. */
export function useReportCrisis() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (report: CrisisReport) => unwrap(await call('/api/crises', { method: 'POST', body: report })),
    onSuccess: () => client.invalidateQueries(),
  });
}
