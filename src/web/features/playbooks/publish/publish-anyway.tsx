import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { isAboutPosts, type Publication } from '../playbook';
import { postMessages } from './messages';
import { PostsTable } from './posts-table';
import styles from './upload-dialog.module.css';

interface Props {
  preview: Publication;
  onPublish: () => void;
  onClose: () => void;
}

/** What WeCom will hold back, said before it is published. */
export function PublishAnyway({ preview, onPublish, onClose }: Props) {
  const t = useMessages(postMessages);
  return (
    <Dialog
      title={t('title')} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="primary" onClick={onPublish}>{t('anyway')}</Button>
      </>}
    >
      <div className={styles.body}>
        {preview.findings.filter(isAboutPosts).map(({ message }) => <p key={message}>{message}</p>)}
        <p>{t('words')}</p>
        <PostsTable posts={preview.posts} />
      </div>
    </Dialog>
  );
}
