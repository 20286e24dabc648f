import { useEffect, useState } from 'react';
import { describeFile, type FileDescription, remembered } from '@/shared/files/describe-file';
import { fileIdsIn, filePath } from '@/shared/files/file-link';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast-store';
import type { TaskDetail } from '../types';
import card from './card.module.css';
import { pictureMessages } from './picture-messages';
import styles from './task-pictures.module.css';

/** Pictures and papers that came with the work, such as the poster to post: seen here, saved to the phone by a press. What the form shows is left to it. */
export function TaskPictures({ task }: { task: TaskDetail }) {
  const t = useMessages(pictureMessages);
  const [files, setFiles] = useState<Map<string, FileDescription>>(new Map());
  const inForm = fileIdsIn(task.values);
  const ids = (task.files ?? []).filter((id) => !inForm.includes(id)).join();
  useEffect(() => {
    let current = true;
    const known = ids.split(',').filter(Boolean).map(async (id) => [id, remembered(id) ?? (await describeFile(id))] as const);
    // What this person may not see is not there for them.
    void Promise.all(known).then((all) => current && setFiles(new Map(all.filter((each): each is [string, FileDescription] => each[1] !== undefined))));
    return () => {
      current = false;
    };
  }, [ids]);
  if (files.size === 0) return null;
  return (
    <section className={card.card} aria-label={t('pictures')}>
      <h2>{t('pictures')}</h2>
      <ul className={styles.list}>
        {[...files].map(([id, file]) => (
          <li key={id}>
            <a href={filePath(id)} target="_blank" rel="noopener">{file.image ? <img src={filePath(id)} alt={file.name} loading="lazy" /> : file.name}</a>
            <Button size="s" aria-label={t('saveNamed', { name: file.name })} onClick={() => void save(id, file).catch(() => toast.bad(t('notSaved')))}>{t('save')}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A phone asks what to do with it, "save the picture" among it; a computer puts it with the downloads. */
async function save(id: string, { name }: FileDescription) {
  const response = await fetch(filePath(id), { credentials: 'same-origin' });
  if (!response.ok) throw new Error(name);
  const content = await response.blob();
  const files = [new File([content], name, { type: content.type })];
  if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ files })) {
    // Closing the choice is an answer as well.
    return navigator.share({ files }).catch((error: Error) => (error.name === 'AbortError' ? undefined : download(content, name)));
  }
  return download(content, name);
}

function download(content: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
