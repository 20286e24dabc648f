import { Select } from '@/shared/ui/field';

interface Props {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  value: string;
  /** What it is called to have none; without it there has to be one. */
  none?: string;
  onChange: (time: string) => void;
}

const HALVES = Array.from({ length: 48 }, (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);

/** A time of day by the 24 hours that everybody here counts; browsers' own field counts as their language does. One that was set to the minute stays. */
export function TimeChoice({ value, none, onChange, ...ids }: Props) {
  const times = value && !HALVES.includes(value) ? [...HALVES, value].sort() : HALVES;
  return (
    <Select {...ids} value={value} onChange={({ target }) => onChange(target.value)}>
      {(none ?? !value) && <option value="">{none ?? '–'}</option>}
      {times.map((time) => <option key={time} value={time}>{time}</option>)}
    </Select>
  );
}
