import { useState } from 'react';
import { FileDrop } from '@/shared/desk/file-drop';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { findingsOf } from '../api/bundle';
import { useCheckBundle } from '../api/check-bundle.mutation';
import { usePublishBundle } from '../api/publish-bundle.mutation';
import { playbookMessages } from '../messages';
import { modelerMessages } from '../modeler/messages';
import { isAboutPosts } from '../playbook';
import { FindingsList } from './findings-list';
import { postMessages } from './messages';
import { PostsTable } from './posts-table';
import styles from './upload-dialog.module.css';

/** Publishes files that were modelled elsewhere, all of them or none. What WeCom would hold back is said before. */
export function UploadDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(playbookMessages);
  const tPosts = useMessages(postMessages);
  const done = useMessages(modelerMessages)('publishedPlain');
  const failureText = useFailureText();
  const [files, setFiles] = useState<File[]>([]);
  const check = useCheckBundle();
  const publish = usePublishBundle();
  const last = publish.submittedAt > check.submittedAt ? publish : check;
  const findings = last.data?.findings ?? (last.error ? findingsOf(last.error) : undefined);
  const warned = check.data?.findings.some(isAboutPosts) ?? false;
  const send = () => void publish.mutateAsync(files).then(() => { toast.good(done); onClose(); }, () => {});
  const checkFirst = () => void check.mutateAsync(files).then((preview) => { if (!preview.findings.some(isAboutPosts)) send(); }, () => {});
  return (
    <Dialog
      title={t('uploadTitle')} onClose={onClose}
      footer={<>
        <Button disabled={files.length === 0} busy={check.isPending} onClick={() => check.mutate(files)}>{t('check')}</Button>
        <Button look="primary" disabled={files.length === 0} busy={check.isPending || publish.isPending} onClick={warned ? send : checkFirst}>
          {warned ? tPosts('anyway') : t('publish')}
        </Button>
      </>}
    >
      <div className={styles.body}>
        <p>{t('uploadHint')}</p>
        <FileDrop label={t('chooseFiles')} accept=".bpmn,.dmn,.form" multiple onFiles={(chosen) => { setFiles(chosen); check.reset(); publish.reset(); }} />
        {files.length > 0 && <p>{t('chosen', { count: files.length })}</p>}
        <ul className={styles.files}>{files.map(({ name }) => <li key={name}>{name}</li>)}</ul>
        {findings && (findings.length > 0 || !last.error) && <FindingsList findings={findings} />}
        <PostsTable posts={last.data?.posts} />
        {last.error && findings?.length === 0 && <p role="alert">{failureText(last.error)}</p>}
      </div>
    </Dialog>
  );
}
