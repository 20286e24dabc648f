import type { ProcessSummary } from '@/shared/process/process';

/** One fact or act, as it was sealed. */
export interface AuditEvent {
  id: string;
  at: string;
  actor: string | null;
  onBehalfOf?: string | null;
  action: string;
  campaign?: string | null;
  group?: string | null;
  process?: string | null;
  processInstance?: string | null;
  step?: string | null;
  stepName?: string | null;
  task?: string | null;
  before?: unknown;
  after?: unknown;
  requestId?: string | null;
}

export interface TraceStep {
  id: string;
  name?: string | null;
  type: string;
  enteredAt: string;
  leftAt?: string | null;
  outcome: 'completed' | 'cancelled' | 'active';
  actor?: string | null;
  task?: string | null;
}

export interface VariableChange {
  name: string;
  at: string;
  value: unknown;
  step?: string | null;
  actor?: string | null;
}

export interface DecisionMade {
  at: string;
  decision: string;
  step?: string | null;
  inputs: unknown;
  outputs: unknown;
  rules: unknown[];
}

export interface Trace extends ProcessSummary {
  parent?: { processInstance?: string; id?: string; process?: string; name?: string } | string | null;
  steps: TraceStep[];
  flows: string[];
  variables: VariableChange[];
  decisions: DecisionMade[];
  children: { processInstance: string; process: string; name?: string | null; step?: string | null }[];
  comments: { at: string; actor?: string | null; text: string }[];
}
