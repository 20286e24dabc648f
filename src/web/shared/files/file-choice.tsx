import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Failure } from '@/shared/api/failure';
import { unwrap } from '@/shared/api/unwrap';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { useFailureText } from '@/shared/ui/use-failure-text';
import styles from './file-choice.module.css';
import { fileIdOf } from './file-link';
import { FileStrip } from './file-strip';
import { fileMessages } from './messages';
import { type UploadedFile, uploadFile } from './upload-file';

interface Props {
  /** A link to a file that was handed in, or any other. */
  value: string;
  onChange: (link: string) => void;
}

/** Beside a field for a link, outside of form-js: takes a photo or document, shows it, and lets go of it again. */
export function FileChoice({ value, onChange }: Props) {
  const t = useMessages(fileMessages);
  const failureText = useFailureText();
  const picker = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState(0);
  const upload = useMutation<UploadedFile, Failure, File>({
    mutationFn: async (file) => unwrap(await uploadFile(file, setShare)),
    onSuccess: ({ link }) => onChange(link),
  });
  const id = fileIdOf(value);
  if (id) {
    return (
      <div className={styles.choice}>
        <FileStrip ids={[id]} />
        <Button onClick={() => onChange('')}>{t('remove')}</Button>
      </div>
    );
  }
  return (
    <div className={styles.choice}>
      <input
        ref={picker}
        type="file"
        hidden
        accept="image/*,application/pdf"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) upload.mutate(file);
        }}
      />
      <Button busy={upload.isPending} onClick={() => picker.current?.click()}>
        {upload.isPending ? t('uploading', { share: Math.round(share * 100) }) : t('choose')}
      </Button>
      {upload.error && <span role="alert" className={styles.failed}>{failureText(upload.error)}</span>}
    </div>
  );
}
