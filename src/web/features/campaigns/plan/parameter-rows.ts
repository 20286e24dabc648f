import { PARAMETERS } from './parameter-register';

/** One parameter as typed; `free` rows name a key that is not in the register. */
export interface ParameterRow {
  id: string;
  key: string;
  value: string;
  free?: boolean;
}

let last = 0;

export const newRowId = () => `row-${++last}`;

export function rowsOf(parameters: Record<string, unknown> = {}): ParameterRow[] {
  return Object.entries(parameters).map(([key, value]) =>
    ({ id: newRowId(), key, value: typeof value === 'string' ? value : JSON.stringify(value), free: !PARAMETERS.some((known) => known.key === key) }));
}

/** Typed as text, sent as what it is; a row without a value leaves the default alone. */
export function parametersOf(rows: ParameterRow[]): Record<string, unknown> {
  return Object.fromEntries(rows.filter(({ key, value }) => key.trim() && value.trim()).map(({ key, value }) => [key.trim(), valueOf(value.trim())]));
}

function valueOf(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return Number.isFinite(Number(text)) ? Number(text) : text;
}
