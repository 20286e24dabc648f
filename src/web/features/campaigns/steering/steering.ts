/** How far an act on many groups is. */
export interface BulkAct {
  id: string;
  kind: 'hold' | 'resume' | 'slip' | 'cancel';
  state: 'waiting' | 'running' | 'done';
  /** Goes on when somebody tries again. */
  stuck: boolean;
  total: number;
  done: number;
  failed: number;
  /** How many times moved, in a slip. */
  changed: number;
  by: string;
  begunAt: string;
  endedAt?: string | null;
  failures: { group?: string | null; processInstance: string; message: string }[];
}

export interface SlipOrder {
  anchor: string;
  to?: string;
  by?: string;
  groups?: string[];
}

export interface SlipChange {
  kind: 'timer' | 'task';
  group?: string | null;
  element: string;
  name: string;
  from: string;
  to: string;
}

export interface SlipPreview {
  groups: number;
  instances: number;
  tried: number;
  exact: boolean;
  timers: number;
  tasks: number;
  promised: number;
  sample: SlipChange[];
  warnings: { rule: string; message: string }[];
}

/** Days, with a date as value; the others are moments. */
const DAYS = ['groupRunStartDate', 'campaignStartDate', 'trainingStartDate', 'programmeStartDate'];
const MOMENTS = ['saleOpenAt', 'saleCloseAt', 'eventStartAt'];

export const isDay = (anchor: string) => DAYS.includes(anchor);

/** Those the campaign knows come first. */
export function anchorsToMove(known: Record<string, string | null>): string[] {
  const all = [...DAYS, ...MOMENTS];
  return [...all.filter((anchor) => known[anchor]), ...all.filter((anchor) => !known[anchor])];
}

export const isOpen = ({ state }: BulkAct) => state !== 'done';
