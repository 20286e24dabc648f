import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Failure } from '@/shared/api/failure';
import { unwrap } from '@/shared/api/unwrap';
import { FileStrip } from '@/shared/files/file-strip';
import { type UploadedFile, uploadFile } from '@/shared/files/upload-file';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { useFailureText } from '@/shared/ui/use-failure-text';
import styles from './wecom.module.css';
import { weComMessages } from './wecom-messages';

/** What WeCom takes with one mass send. */
export const MOST_FILES = 9;

interface Props {
  /** Files that are known here already: of the step's answers and its script, and of earlier steps. */
  offered: string[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Pictures and PDFs that go with the text, in the order in which they were chosen. */
export function PostFiles({ offered, chosen, onChange }: Props) {
  const t = useMessages(weComMessages);
  const failureText = useFailureText();
  const picker = useRef<HTMLInputElement>(null);
  const [added, setAdded] = useState<string[]>([]);
  const upload = useMutation<UploadedFile, Failure, File>({
    mutationFn: async (file) => unwrap(await uploadFile(file, () => {})),
    onSuccess: ({ id }) => {
      setAdded([...added, id]);
      onChange([...chosen, id]);
    },
  });
  const ids = [...new Set([...offered, ...added])];
  const full = chosen.length >= MOST_FILES;
  return (
    <fieldset className={styles.files}>
      <legend>{t('files', { count: chosen.length, most: MOST_FILES })}</legend>
      {ids.map((id, index) => (
        <div key={id}>
          <label>
            <input
              type="checkbox" checked={chosen.includes(id)} disabled={full && !chosen.includes(id)}
              onChange={({ target }) => onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
            />
            {t('file', { number: index + 1 })}
          </label>
          <FileStrip ids={[id]} />
        </div>
      ))}
      <input
        ref={picker} type="file" hidden accept="image/*,application/pdf" aria-label={t('addFile')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) upload.mutate(file);
        }}
      />
      <Button size="s" disabled={full} busy={upload.isPending} onClick={() => picker.current?.click()}>{t('addFile')}</Button>
      {upload.error && <p role="alert" className={styles.bad}>{failureText(upload.error)}</p>}
      <small>{t('filesHint')}</small>
    </fieldset>
  );
}
