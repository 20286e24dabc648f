export type NoticeKind = 'new' | 'handed' | 'lent' | 'givenBack' | 'sentBack' | 'mentioned' | 'copied' | 'soon' | 'due' | 'again' | 'urged' | 'late' | 'raised' | 'handedUp' | 'autoApproved' | 'autoRejected' | 'announced' | 'crisis';

export interface Notice {
  id: string;
  kind: NoticeKind;
  title: string;
  details: string[];
  count: number;
  urgent: boolean;
  campaign?: string | null;
  stepCode?: string | null;
  /** The first of those that it tells of. */
  task?: string | null;
  at: string;
  read: boolean;
}

export interface Channel {
  name: string;
  type: 'mail' | 'wecom-app' | 'wecom' | 'dingtalk' | 'feishu';
  /** Whether it rings a person by an id. */
  rings?: boolean;
}

export const TOPICS = ['task', 'word', 'reminder', 'escalation', 'announcement', 'crisis', 'digest'] as const;
export type Topic = (typeof TOPICS)[number];

export interface Wishes {
  email?: string | null;
  weComUser?: string | null;
  wants: Record<Topic, string[]>;
  quietFrom: string;
  quietTo: string;
  digestAt?: string | null;
  /** My id or number at the vendor, by the robot that is to ring me. */
  mentions?: Record<string, string>;
}

export interface Preferences extends Wishes {
  channels: Channel[];
}

export type DeliveryState = 'waiting' | 'sent' | 'failed' | 'skipped';

export interface Delivery {
  id: string;
  kind: NoticeKind | 'digest';
  channel: string;
  person: string;
  personName?: string | null;
  state: DeliveryState;
  attempts: number;
  at: string;
  nextAt?: string | null;
  endedAt?: string | null;
  error?: string | null;
}
