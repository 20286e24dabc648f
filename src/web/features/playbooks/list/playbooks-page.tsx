import { useState } from 'react';
import { Page } from '@/shared/desk/page';
import { SearchBox } from '@/shared/desk/search-box';
import { useFilters } from '@/shared/desk/use-filters';
import { useMessages } from '@/shared/i18n/messages';
import { usePlaybooks } from '@/shared/playbook/get-playbooks.query';
import { isPart } from '@/shared/playbook/parts';
import type { Playbook } from '@/shared/playbook/playbook';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/button';
import { Empty, Failed, LoadingRows } from '@/shared/ui/states';
import { playbookMessages } from '../messages';
import { UploadDialog } from '../publish/upload-dialog';
import { KindFilter } from './kind-filter';
import { Parts } from './parts';
import { PlaybookGroups } from './playbook-groups';
import styles from './playbooks-page.module.css';

export function PlaybooksPage() {
  const t = useMessages(playbookMessages);
  const mayPublish = hasRole(useMe(), 'manager');
  const { filters, set } = useFilters('q', 'kind');
  const [uploading, setUploading] = useState(false);
  const { data, error, refetch } = usePlaybooks();
  const processes = data?.filter((playbook) => !isPart(playbook, data)) ?? [];
  const parts = data?.filter((playbook) => isPart(playbook, data)) ?? [];
  const found = (playbooks: Playbook[]) => playbooks.filter((playbook) => matches(playbook, filters.q));
  const named = found(processes);
  const shown = named.filter(({ kind }) => filters.kind === '' || kind === filters.kind);
  const shownParts = filters.kind === '' || filters.kind === 'called' ? found(parts) : [];
  return (
    <Page title={t('title')} actions={mayPublish && (
      <>
        <Button onClick={() => setUploading(true)}>{t('upload')}</Button>
        <ButtonLink look="primary" to="/playbooks/new">{t('newModel')}</ButtonLink>
      </>
    )}>
      <div className={styles.filters}>
        <div className={styles.search}>
          <SearchBox label={t('search')} value={filters.q} onChange={(q) => set('q', q)} />
        </div>
        <KindFilter playbooks={named} chosen={filters.kind} onChange={(kind) => set('kind', kind)} />
      </div>
      {error && !data && <Failed failure={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingRows />}
      {data && shown.length === 0 && shownParts.length === 0 && <Empty icon="search" title={t('none')} />}
      <PlaybookGroups playbooks={shown} />
      {shownParts.length > 0 && <Parts key={filters.q} parts={shownParts} open={filters.q !== ''} />}
      {uploading && <UploadDialog onClose={() => setUploading(false)} />}
    </Page>
  );
}

function matches({ key, name, nameEn }: Playbook, words: string) {
  return `${key} ${name} ${nameEn ?? ''}`.toLowerCase().includes(words.toLowerCase());
}
