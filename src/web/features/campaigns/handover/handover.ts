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
  places: number;
  tasks: number;
  moved: number;
  failed: number;
  failures: { task: string; reason: string }[];
}

export const isAtWork = ({ state }: Handover) => state === 'running';
