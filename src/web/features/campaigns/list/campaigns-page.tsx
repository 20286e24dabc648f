import { Page } from '@/shared/desk/page';
import { Pager } from '@/shared/desk/pager';
import { useFilters } from '@/shared/desk/use-filters';
import { useKeyset } from '@/shared/desk/use-keyset';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { ButtonLink } from '@/shared/ui/button';
import { Empty, Failed, LoadingRows } from '@/shared/ui/states';
import { useCampaigns } from '../api/get-campaigns.query';
import { campaignMessages } from '../messages';
import { CampaignTable } from './campaign-table';
import { CampaignFilters } from './campaign-filters';

export function CampaignsPage() {
  const t = useMessages(campaignMessages);
  const mayCreate = hasRole(useMe(), 'manager');
  const { filters, set, id } = useFilters('q', 'status');
  const keyset = useKeyset(id);
  const { data, error, isPlaceholderData, refetch } = useCampaigns({ ...filters, after: keyset.after });
  const create = mayCreate && (
    <>
      <ButtonLink to="/campaigns/handover">{t('handover')}</ButtonLink>
      <ButtonLink look="primary" to="/campaigns/new">{t('create')}</ButtonLink>
    </>
  );
  const filtered = filters.q !== '' || filters.status !== '';
  return (
    <Page title={t('title')} actions={create}>
      <CampaignFilters filters={filters} set={set} />
      {error && !data && <Failed failure={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingRows height={48} />}
      {data?.items.length === 0 && (filtered ? <Empty icon="search" title={t('noMatch')} /> : <Empty icon="campaigns" title={t('none')}>{t('noneWords')}</Empty>)}
      {data && data.items.length > 0 && <CampaignTable campaigns={data.items} busy={isPlaceholderData} />}
      {data && <Pager keyset={keyset} answer={data} />}
    </Page>
  );
}
