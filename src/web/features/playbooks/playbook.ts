import type { Problem } from '@/shared/api/failure';

export interface PlaybookVersion {
  version: number;
  deployedAt: string;
  deployedBy?: string | null;
  latest: boolean;
}

export type Severity = 'error' | 'warning';

export interface Finding {
  severity: Severity;
  file?: string | null;
  element?: string | null;
  rule: string;
  message: string;
}

export interface Publication {
  deployment: string | null;
  definitions: { key: string; version: number }[];
  findings: Finding[];
}

/** A refused bundle names what is wrong beside the usual problem. */
export interface RefusedBundle extends Problem {
  findings?: Finding[];
}

export interface ElementTemplate {
  id: string;
  name: string;
  [property: string]: unknown;
}
