import { Field, TextArea } from '@/shared/ui/field';

const LONGEST = 500;

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  /** What to say while it is required and empty. */
  missing?: string;
}

/** A reason or an opinion. */
export function Words({ label, value, onChange, required, missing }: Props) {
  return (
    <Field label={label} required={required} error={required && !value.trim() ? missing : undefined}>
      {(ids) => <TextArea {...ids} rows={3} maxLength={LONGEST} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
