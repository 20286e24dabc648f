import { pick } from '@/shared/i18n/bilingual';
import type { Language } from '@/shared/i18n/language';

interface Names {
  zh: string;
  en: string;
}

export type ParameterUnit = 'days' | 'workdays' | 'hours' | 'minutes' | 'months' | 'years' | 'percent' | 'yuan' | 'people' | 'groups' | 'times' | 'points'
  | 'orders' | 'pieces' | 'ranks' | 'levels' | 'phases' | 'quarters' | 'dayOfMonth';

/** An entry of the server's configuration register. */
export interface Parameter extends Names {
  key: string;
  group: Names;
  type: 'integer' | 'number' | 'boolean' | 'time' | 'period' | 'weekday' | 'windows' | 'moment' | 'choice';
  unit?: ParameterUnit | null;
  /** Absent where a decision or the plan gives it. */
  default?: string | number | boolean | null;
  min?: number | null;
  max?: number | null;
  choices: (Names & { value: string })[];
}

/** Parameters as typed, by key; what is empty keeps its default. */
export type TypedParameters = Record<string, string>;

export type ParameterProblem = 'integer' | 'number' | 'range' | 'period' | 'windows';

const SHANGHAI = '+08:00';
const PERIOD = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/;
const WINDOWS = /^\d\d:\d\d-\d\d:\d\d(,\d\d:\d\d-\d\d:\d\d)*$/;

export const WEEKDAYS: (Names & { value: string })[] = [
  { value: 'MON', zh: '周一', en: 'Monday' }, { value: 'TUE', zh: '周二', en: 'Tuesday' }, { value: 'WED', zh: '周三', en: 'Wednesday' },
  { value: 'THU', zh: '周四', en: 'Thursday' }, { value: 'FRI', zh: '周五', en: 'Friday' }, { value: 'SAT', zh: '周六', en: 'Saturday' },
  { value: 'SUN', zh: '周日', en: 'Sunday' },
];

const YES_OR_NO = [{ value: 'true', zh: '是', en: 'Yes' }, { value: 'false', zh: '否', en: 'No' }];

/** The only values there are, if they can be listed. */
export function choicesOf({ type, choices }: Parameter) {
  if (type === 'boolean') return YES_OR_NO;
  return type === 'weekday' ? WEEKDAYS : choices;
}

export const parameterName = (language: Language, { zh, en }: Names) => pick(language, zh, en);

/** As the field shows it: moments without their offset, which is always that of Shanghai. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string') return value === undefined || value === null ? '' : JSON.stringify(value);
  return value.endsWith(`:00${SHANGHAI}`) ? value.slice(0, 16) : value;
}

export function problemOf({ type, min, max }: Parameter, text: string): ParameterProblem | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  if (type === 'period') return PERIOD.test(typed) ? undefined : 'period';
  if (type === 'windows') return WINDOWS.test(typed) ? undefined : 'windows';
  if (type !== 'integer' && type !== 'number') return undefined;
  const number = Number(typed);
  if (!Number.isFinite(number)) return type;
  if (type === 'integer' && !Number.isInteger(number)) return 'integer';
  return (typeof min === 'number' && number < min) || (typeof max === 'number' && number > max) ? 'range' : undefined;
}

/** Typed as text, sent as what it is. */
export function valueOf({ type }: Parameter, text: string): unknown {
  const typed = text.trim();
  if (type === 'integer' || type === 'number') return Number(typed);
  if (type === 'boolean') return typed === 'true';
  return type === 'moment' && typed.length === 16 ? `${typed}:00${SHANGHAI}` : typed;
}

/** What was set before and is no entry of the register, such as the output of a decision, is sent back as it came. */
export function valuesOf(register: Parameter[], typed: TypedParameters, before: Record<string, unknown>): Record<string, unknown> {
  const known = new Map(register.map((parameter) => [parameter.key, parameter]));
  return Object.fromEntries(Object.entries(typed).filter(([, text]) => text.trim() !== '').map(([key, text]) => {
    const parameter = known.get(key);
    return [key, parameter ? valueOf(parameter, text) : before[key]];
  }));
}
