import { useState } from 'react';
import { FileDrop } from '@/shared/desk/file-drop';
import { Progress } from '@/shared/desk/progress';
import { saveText } from '@/shared/desk/save-text';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { useUploadGroups } from '../api/upload-groups.mutation';
import { BadLines } from './bad-lines';
import styles from './detail.module.css';
import { detailMessages } from './messages';
import { SAMPLE_GROUPS } from './sample-groups';

export function GroupsUpload({ campaign }: { campaign: string }) {
  const t = useMessages(detailMessages);
  const [share, setShare] = useState(0);
  const { mutate, isPending, error, data } = useUploadGroups(campaign, setShare);
  const percent = Math.round(share * 100);
  const count = data?.imported ?? data?.total;
  return (
    <div className={styles.column}>
      <p className={styles.hint}>{t('uploadHint')}</p>
      <FileDrop label={t('chooseCsv')} accept=".csv,text/csv" disabled={isPending} onFiles={([file]) => { setShare(0); if (file) mutate(file); }} />
      {isPending && (
        <div role="status">
          {percent < 100 ? t('uploading', { percent }) : t('importing')}
          <Progress label={t('upload')} done={percent} total={100} />
        </div>
      )}
      {data !== undefined && !isPending && <p role="status" className={styles.good}>{count === undefined ? t('importedPlain') : t('imported', { count })}</p>}
      {error && !isPending && <BadLines failure={error} />}
      <div><Button size="s" look="quiet" onClick={() => saveText('groups-sample.csv', 'text/csv', SAMPLE_GROUPS)}>{t('sample')}</Button></div>
    </div>
  );
}
