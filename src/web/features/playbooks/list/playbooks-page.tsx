import { useState } from 'react';
import { Page } from '@/shared/desk/page';
import { SearchBox } from '@/shared/desk/search-box';
import { useFilters } from '@/shared/desk/use-filters';
import { useMessages } from '@/shared/i18n/messages';
import { usePlaybooks } from '@/shared/playbook/get-playbooks.query';
import type { Playbook } from '@/shared/playbook/playbook';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/button';
import { Empty, Failed, LoadingRows } from '@/shared/ui/states';
import { playbookMessages } from '../messages';
import { UploadDialog } from '../publish/upload-dialog';
import { PlaybookGroups } from './playbook-groups';
import styles from './playbooks-page.module.css';

export function PlaybooksPage() {
  const t = useMessages(playbookMessages);
  const mayPublish = hasRole(useMe(), 'manager');
  const { filters, set } = useFilters('q');
  const [uploading, setUploading] = useState(false);
  const { data, error, refetch } = usePlaybooks();
  const found = data?.filter((playbook) => matches(playbook, filters.q));
  return (
    <Page title={t('title')} actions={mayPublish && (
      <>
        <Button onClick={() => setUploading(true)}>{t('upload')}</Button>
        <ButtonLink look="primary" to="/playbooks/new">{t('newModel')}</ButtonLink>
      </>
    )}>
      <div className={styles.search}>
        <SearchBox label={t('search')} value={filters.q} onChange={(q) => set('q', q)} />
      </div>
      {error && !data && <Failed failure={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingRows />}
      {found?.length === 0 && <Empty icon="search" title={t('none')} />}
      {found && <PlaybookGroups playbooks={found} />}
      {uploading && <UploadDialog onClose={() => setUploading(false)} />}
    </Page>
  );
}

function matches({ key, name, nameEn }: Playbook, words: string) {
  return `${key} ${name} ${nameEn ?? ''}`.toLowerCase().includes(words.toLowerCase());
}
