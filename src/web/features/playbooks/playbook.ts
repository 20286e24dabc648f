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

/** What one run of a process posts in one group, against what WeCom lets through. */
export interface Posts {
  process: string;
  name: string;
  least: number;
  /** Null where the model sets no bound. */
  most: number | null;
  inMonth: number | null;
  per: 'month' | 'week' | 'day';
  allowed: number;
}

export interface Publication {
  deployment: string | null;
  definitions: { key: string; version: number }[];
  findings: Finding[];
  /** Nothing where WeCom is not set up, or nothing is posted. */
  posts?: Posts[];
}

/** A warning of what WeCom would hold back: told before it is published, and keeps nothing from it. */
export const isAboutPosts = ({ rule }: Finding) => rule.startsWith('wecom.');

/** A refused bundle names what is wrong beside the usual problem. */
export interface RefusedBundle extends Problem {
  findings?: Finding[];
}

export interface ElementTemplate {
  id: string;
  name: string;
  [property: string]: unknown;
}
