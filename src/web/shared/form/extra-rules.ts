import { formatStamp, isoDay } from '@/shared/time/format';
import { serverNow } from '@/shared/time/server-clock';
import type { FormTranslate } from './form-texts';
import type { FormComponent, FormValues } from './schema';

const DAY = 86_400_000;

export interface RuleContext {
  data: FormValues;
  evaluate: (expression: string, data: FormValues) => unknown;
  translate: FormTranslate;
}

/** Rules that the forms carry as properties. The server holds them too; here they only answer sooner. */
export function extraErrors(field: FormComponent, value: unknown, { data, evaluate, translate }: RuleContext): string[] {
  const { requiredWhen, mustBe, minDate, minTime, maxTime, minRows, maxRows } = field.properties ?? {};
  const errors: string[] = [];
  if (requiredWhen && isUnset(value) && evaluate(`=${requiredWhen}`, data) === true) errors.push(translate('Field is required.'));
  if (mustBe === 'true' && value !== true) errors.push(translate('Must be ticked to go on.'));
  if (minDate && typeof value === 'string' && value) {
    const first = isoDay(serverNow() + daysAhead(minDate) * DAY);
    if (value.slice(0, 10) < first) errors.push(translate('Not before {value}.', { value: first }));
  }
  const hour = hourOf(value);
  if (minTime && hour && hour < minTime) errors.push(translate('Not before {value} on the day.', { value: minTime }));
  if (maxTime && hour && hour > maxTime) errors.push(translate('Not after {value} on the day.', { value: maxTime }));
  const rows = Array.isArray(value) ? value.length : 0;
  if (minRows && rows < Number(minRows)) errors.push(translate('At least {value} rows.', { value: minRows }));
  if (maxRows && rows > Number(maxRows)) errors.push(translate('At most {value} rows.', { value: maxRows }));
  if (Array.isArray(value)) {
    for (const column of fallingColumns(field, value as FormValues[])) {
      errors.push(translate('{value} must rise from row to row.', { value: column.label ?? column.key ?? '' }));
    }
    for (const column of repeatingColumns(field, value as FormValues[])) {
      errors.push(translate('{value} must not repeat.', { value: column.label ?? column.key ?? '' }));
    }
  }
  return errors;
}

function fallingColumns(list: FormComponent, rows: FormValues[]): FormComponent[] {
  return (list.components ?? []).filter(({ key, properties }) =>
    properties?.rising === 'true' && rows.some((row, index) => {
      const [before, now] = [rows[index - 1]?.[key ?? ''], row[key ?? '']];
      return typeof before === 'number' && typeof now === 'number' && now <= before;
    }));
}

function repeatingColumns(list: FormComponent, rows: FormValues[]): FormComponent[] {
  return (list.components ?? []).filter(({ key }) => {
    const given = rows.map((row) => row[key ?? '']).filter((cell) => !isUnset(cell));
    return key !== undefined && key === list.properties?.unique && new Set(given).size < given.length;
  });
}

function daysAhead(minDate: string): number {
  return Number(minDate.match(/^today\+(\d+)$/)?.[1] ?? 0);
}

/** In Shanghai, as the server holds it; a mere day has none. */
function hourOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.includes(':')) return undefined;
  return value.includes('T') ? formatStamp(value).slice(11, 16) : value.slice(0, 5);
}

function isUnset(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
