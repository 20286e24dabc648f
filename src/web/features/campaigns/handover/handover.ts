/** What a manager wants: all that one person has goes to another, or what is in these campaigns. */
export interface HandoverOrder {
  to: string;
  reason: string;
  campaigns?: string[];
}

export interface HandoverPreview {
  tasks: number;
  held: number;
  places: number;
  /** How many tasks approve what the successor wrote; the first of them. */
  own: number;
  ownWork: { task: string; name: string; campaignName?: string | null; roles: string[] }[];
  /** Without an id: work outside any campaign. */
  campaigns: { campaign?: string | null; name?: string | null; tasks: number; roles: string[] }[];
  /** Jobs that the successor does not hold; one of the roles would do. */
  lacking: { roles: string[]; tasks: number; places: number }[];
}

export interface Handover {
  id: string;
  person: string;
  to: string;
  reason: string;
  by: string;
  begunAt: string;
  endedAt?: string | null;
  state: 'running' | 'done';
  /** Goes on when somebody tries again. */
  stuck: boolean;
  places: number;
  tasks: number;
  moved: number;
  /** Went to their roles. */
  offered: number;
  failed: number;
  /** New tasks that are meant for the person go to the successor. */
  inForce: boolean;
  failures: { task: string; reason: string }[];
}

export const isAtWork = ({ state }: Handover) => state === 'running';
