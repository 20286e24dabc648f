import { useId } from 'react';
import styles from './detail.module.css';

interface CheckFieldProps {
  label: string;
  checked: boolean;
  error?: string;
  onChange: (checked: boolean) => void;
}

export function CheckField({ label, checked, error, onChange }: CheckFieldProps) {
  const note = useId();
  return (
    <div>
      <label className={styles.check}>
        <input type="checkbox" checked={checked} aria-describedby={error ? note : undefined} onChange={(event) => onChange(event.target.checked)} />
        <span>{label}</span>
      </label>
      {error && <p id={note} className={styles.bad}>{error}</p>}
    </div>
  );
}
