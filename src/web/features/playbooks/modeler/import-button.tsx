import styles from './model-toolbar.module.css';

/** A file input that looks like the buttons beside it. */
export function ImportButton({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  return (
    <label className={styles.import}>
      {label}
      <input
        type="file" accept=".bpmn,.xml" className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </label>
  );
}
