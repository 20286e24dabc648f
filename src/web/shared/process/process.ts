/** As the audit keeps them, see AuditProjection. */
export const PROCESS_STATES = ['active', 'held', 'ended', 'cancelled'] as const;
export type ProcessState = (typeof PROCESS_STATES)[number];

export interface ProcessSummary {
  id: string;
  process: string;
  processName?: string | null;
  version: number;
  businessKey?: string | null;
  campaign?: string | null;
  group?: string | null;
  startedAt: string;
  endedAt?: string | null;
  state: ProcessState;
}
