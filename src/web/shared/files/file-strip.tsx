import { useEffect, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { describeFile, type FileDescription, remembered } from './describe-file';
import { filePath } from './file-link';
import styles from './file-strip.module.css';
import { fileMessages } from './messages';

/** The files that an answer names: photos small, documents by name, each opens in a tab of its own. */
export function FileStrip({ ids }: { ids: string[] }) {
  const t = useMessages(fileMessages);
  if (ids.length === 0) return null;
  return (
    <ul className={styles.strip} aria-label={t('files')}>
      {ids.map((id) => <li key={id}><FileLink id={id} /></li>)}
    </ul>
  );
}

function FileLink({ id }: { id: string }) {
  const t = useMessages(fileMessages);
  const [file, setFile] = useState<FileDescription | null | undefined>(remembered(id));
  useEffect(() => {
    let current = true;
    void describeFile(id).then((description) => current && setFile(description ?? null));
    return () => {
      current = false;
    };
  }, [id]);
  if (file === null) return <span className={styles.gone}>{t('gone')}</span>;
  const name = file?.name || t('file');
  return (
    <a className={styles.file} href={filePath(id)} target="_blank" rel="noopener">
      {file?.image ? <img src={filePath(id)} alt={name} loading="lazy" /> : name}
    </a>
  );
}
