import styles from './choices.module.css';

interface Props {
  legend: string;
  options: { value: string; label: string }[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Any number of options, below each other; nothing where there are none. */
export function Choices({ legend, options, chosen, onChange }: Props) {
  if (options.length === 0) return null;
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox" checked={chosen.includes(value)}
            onChange={({ target }) => onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
