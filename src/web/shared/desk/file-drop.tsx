import { type DragEvent, useId, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { classNames } from '@/shared/ui/class-names';
import styles from './file-drop.module.css';
import { deskMessages } from './messages';

interface FileDropProps {
  label: string;
  accept: string;
  multiple?: boolean;
  disabled?: boolean;
  onFiles: (files: File[]) => void;
}

/** A file by button or by drag; the input keeps no memory, so the same file can be chosen again after it was mended. */
export function FileDrop({ label, accept, multiple, disabled, onFiles }: FileDropProps) {
  const t = useMessages(deskMessages);
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (!disabled && files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    <div
      className={classNames(styles.drop, over && styles.over)}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id} type="file" className="sr-only" accept={accept} multiple={multiple} disabled={disabled}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <label htmlFor={id} className={styles.choose}>{label}</label>
      <span className={styles.hint}>{t('dropHere')}</span>
    </div>
  );
}
