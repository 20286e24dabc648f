export type View = 'mine' | 'claimable' | 'team' | 'done';
export type Due = 'overdue' | 'today' | 'week';
export type TaskState = 'open' | 'claimed' | 'delegated' | 'held' | 'done';

export interface Task {
  id: string;
  name: string;
  nameEn?: string | null;
  step: string;
  stepCode?: string | null;
  process: string;
  processVersion: number;
  processName?: string | null;
  processNameEn?: string | null;
  processInstance: string;
  campaign?: string | null;
  campaignName?: string | null;
  group?: string | null;
  groupName?: string | null;
  assignee?: string | null;
  assigneeName?: string | null;
  /** Who delegated it. */
  owner?: string | null;
  ownerName?: string | null;
  roles: string[];
  created: string;
  due?: string | null;
  followUp?: string | null;
  priority: number;
  state: TaskState;
  late: boolean;
  doneAt?: string | null;
  outcome?: 'completed' | 'cancelled' | null;
  acts: string[];
  /** How many others are to sign before it can be completed. */
  waitsFor?: number;
}

export interface Script {
  id: string;
  text: string;
  contentType?: string | null;
}

export interface HistoryEntry {
  at: string;
  actor?: string | null;
  actorName?: string | null;
  /** In whose place. */
  onBehalfOf?: string | null;
  onBehalfOfName?: string | null;
  action: string;
  detail?: string | null;
}

export interface Comment {
  /** Not of what the device kept of an earlier version. */
  id?: string;
  at: string;
  actor: string;
  actorName: string;
  /** Empty when it was withdrawn. */
  text: string;
  /** Who is named in the text as "@name". */
  mentions?: Person[];
  changedAt?: string | null;
  withdrawnAt?: string | null;
  /** Whoever looks said it, and may change or withdraw it until then. */
  changeableUntil?: string | null;
}

export interface Person {
  username: string;
  name: string;
}

export interface TaskDetail extends Task {
  script: Script | null;
  /** Ids of what earlier steps handed in; an answer kept on the device may be older than that. */
  files?: string[];
  form: { key: string; schema: FormSchema } | null;
  values: FormValues;
  history: HistoryEntry[];
  comments: Comment[];
}

export type FormSchema = Record<string, unknown>;
export type FormValues = Record<string, unknown>;

export interface Filter {
  view: View;
  campaign?: string;
  group?: string;
  step?: string;
  due?: Due;
  q?: string;
}
