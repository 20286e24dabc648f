import { Link, useSearchParams } from 'react-router';
import { Page } from '@/shared/desk/page';
import { Pager } from '@/shared/desk/pager';
import { SearchBox } from '@/shared/desk/search-box';
import { useFilters } from '@/shared/desk/use-filters';
import { useKeyset } from '@/shared/desk/use-keyset';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { usePlaybook } from '@/shared/playbook/get-playbooks.query';
import { useFormat } from '@/shared/time/use-format';
import { Empty, Failed, LoadingRows } from '@/shared/ui/states';
import { useCampaigns } from '../api/get-campaigns.query';
import styles from './beside.module.css';
import { besideMessages } from './messages';

/** From a playbook to the campaign that it shall be started in. */
export function ChooseCampaignPage() {
  const t = useMessages(besideMessages);
  const language = useLanguage();
  const { day } = useFormat();
  const key = useSearchParams()[0].get('playbook') ?? '';
  const playbook = usePlaybook(key).data;
  const { filters, set, id } = useFilters('q');
  const keyset = useKeyset(id);
  const { data, error, refetch } = useCampaigns({ q: filters.q, status: 'running', after: keyset.after });
  const name = playbook ? pick(language, playbook.name, playbook.nameEn) : key;
  return (
    <Page title={t('chooseTitle')} parent={key ? { to: `/playbooks/${key}`, label: name } : { to: '/playbooks', label: t('allPlaybooks') }}>
      <p>{t('chooseWords', { name })}</p>
      <div className={styles.search}><SearchBox label={t('chooseSearch')} value={filters.q} onChange={(q) => set('q', q)} /></div>
      {error && !data && <Failed failure={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={4} height={68} />}
      {data?.items.length === 0 && <Empty icon="campaigns" title={t('noCampaign')} />}
      <ul className={styles.campaigns}>
        {data?.items.map((campaign) => (
          <li key={campaign.id}>
            <Link className={styles.campaign} to={`/campaigns/${campaign.id}/start?playbook=${encodeURIComponent(key)}`}>
              <b>{campaign.name}</b>
              <span>{[campaign.playbookName, t('since', { date: day(campaign.startDate) }), t('groupCount', { count: campaign.groups.total })].filter(Boolean).join(' · ')}</span>
            </Link>
          </li>
        ))}
      </ul>
      {data && <Pager keyset={keyset} answer={data} />}
    </Page>
  );
}
