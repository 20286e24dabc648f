export type CampaignStatus = 'draft' | 'running' | 'held' | 'completed' | 'cancelled';
export const CAMPAIGN_STATUSES: CampaignStatus[] = ['draft', 'running', 'held', 'completed', 'cancelled'];

export type GroupStatus = 'pending' | 'running' | 'held' | 'done' | 'cancelled';
export const GROUP_STATUSES: GroupStatus[] = ['pending', 'running', 'held', 'done', 'cancelled'];

export type Kpis = Record<string, number | null>;

/** How many groups, and how many of each status the server counted. */
export type GroupCounts = { total: number } & Partial<Record<GroupStatus | 'late', number>>;

export interface Campaign {
  id: string;
  name: string;
  playbook: string;
  playbookName?: string | null;
  /** null until the launch takes the latest one. */
  version: number | null;
  status: CampaignStatus;
  startDate: string;
  anchors: Record<string, string | null>;
  roles: Record<string, string[]>;
  groups: GroupCounts;
  processInstance?: string | null;
  kpis: Kpis;
  parameters?: Record<string, unknown>;
  values?: Record<string, unknown>;
  createdAt?: string | null;
  launchedAt?: string | null;
  endedAt?: string | null;
  /** Grows with each change: whoever changes the campaign says which one was read. */
  revision: number;
}

/** Launched and not over. */
export const isAlive = ({ status }: Campaign) => status === 'running' || status === 'held';

/** What a manager decides before the launch; afterwards only the people may change. */
export interface CampaignPlan {
  playbook: string;
  name: string;
  startDate: string;
  parameters: Record<string, unknown>;
  roles: Record<string, string[]>;
  /** Answers of the playbook's start form. */
  values: Record<string, unknown>;
  /** Of the campaign that it changes. */
  revision?: number;
}

export interface LedgerRow {
  code: string;
  name: string;
  size: number;
  status: GroupStatus;
  step?: string | null;
  stepName?: string | null;
  due?: string | null;
  late: boolean;
  processInstance?: string | null;
  /** What became of the last mass send in WeCom. */
  sendState?: 'waiting' | 'unsent' | 'sent' | 'limited' | 'not-friend' | 'failed' | null;
  sendAt?: string | null;
  kpis: Kpis;
}

/** Which groups an act is for. */
export type Scope = { all: true } | { groups: string[] };

export interface Crisis {
  id: string;
  category: string;
  summary: string;
  severity?: 'P1' | 'P2' | 'P3' | 'P4' | null;
  status: string;
  at: string;
  groups: string[];
  processInstance?: string | null;
}

/** A step that failed technically and waits for a retry. */
export interface Incident {
  id: string;
  at: string;
  group?: string | null;
  step: string;
  stepName?: string | null;
  processInstance?: string | null;
  message: string;
}

/** A playbook that was started beside; without a group it belongs to the whole campaign. */
export interface StartedProcess {
  group?: string | null;
  processInstance: string;
}

/** One bad line of an uploaded CSV. */
export interface BadLine {
  line?: number;
  field?: string;
  rule?: string;
  message: string;
}
