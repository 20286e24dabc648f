export type KpiUnit = 'yuan' | 'percent' | 'minutes' | 'hours' | 'days' | 'years' | 'points';

export interface Kpi {
  key: string;
  zh: string;
  en: string;
  /** Without one: a plain count or ratio. */
  unit?: KpiUnit | null;
  formula?: { zh: string; en: string } | null;
  target?: { atLeast?: number | null; atMost?: number | null } | null;
  /** Keys of the processes that record it, where a playbook was asked about. */
  by: string[];
}
