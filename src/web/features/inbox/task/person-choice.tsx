import { Field, Select } from '@/shared/ui/field';

interface Props {
  label: string;
  /** What stands there until somebody is chosen. */
  none: string;
  people?: { username: string; name: string }[];
  value: string;
  error?: string;
  onChange: (username: string) => void;
}

export function PersonChoice({ label, none, people, value, error, onChange }: Props) {
  return (
    <Field label={label} required error={error}>
      {(ids) => (
        <Select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{none}</option>
          {people?.map(({ username, name }) => <option key={username} value={username}>{name}</option>)}
        </Select>
      )}
    </Field>
  );
}
