import { Link } from 'react-router';
import { type Column, DataTable } from '@/shared/desk/data-table';
import { CATEGORIES, crisisMessages } from '@/shared/crisis/messages';
import { useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import { Chip, type Tone } from '@/shared/ui/chip';
import { Empty, Failed, LoadingRows } from '@/shared/ui/states';
import { useCrises } from '../api/get-crises.query';
import type { Crisis } from '../campaign';
import { useThisCampaign } from '../detail/campaign-page';
import { crisisListMessages } from './messages';

const TONES: Record<string, Tone> = { P1: 'late', P2: 'late', P3: 'soon', P4: 'plain' };
const MANY = 8;

export function CrisesPage() {
  const t = useMessages(crisisListMessages);
  const { moment } = useFormat();
  const { data, error, refetch } = useCrises(useThisCampaign().id);
  const statusName = useCrisisStatus();
  const categoryName = useCategoryName();
  const columns: Column<Crisis>[] = [
    { key: 'severity', header: t('severity'), cell: ({ severity }) => <Chip tone={TONES[severity ?? 'P4']}>{severity ?? t('unrated')}</Chip> },
    { key: 'category', header: t('category'), cell: ({ category }) => categoryName(category) },
    { key: 'summary', header: t('summary'), cell: ({ summary }) => summary },
    { key: 'status', header: t('status'), cell: ({ status }) => statusName(status) },
    { key: 'at', header: t('at'), minor: true, cell: ({ at }) => moment(at) },
    { key: 'groups', header: t('groups'), minor: true, cell: ({ groups }) => groups.length === 0 ? t('allGroups') : groups.slice(0, MANY).join('、') + (groups.length > MANY ? ` +${groups.length - MANY}` : '') },
    { key: 'trace', header: t('trace'), cell: ({ processInstance }) => processInstance && <Link to={`/audit/processes/${processInstance}`}>{t('trace')}</Link> },
  ];
  if (error && !data) return <Failed failure={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingRows rows={3} height={44} />;
  if (data.length === 0) return <Empty icon="check" title={t('none')} />;
  return <DataTable caption={t('list')} columns={columns} rows={data} rowKey={({ id }) => id} />;
}

const KNOWN = ['open', 'running', 'closed', 'completed', 'held', 'cancelled'] as const;

function useCrisisStatus() {
  const t = useMessages(crisisListMessages);
  return (status: string) => {
    const known = KNOWN.find((each) => each === status);
    return known ? t(`status_${known}`) : status;
  };
}

function useCategoryName() {
  const t = useMessages(crisisMessages);
  return (category: string) => {
    const known = CATEGORIES.find((each) => each === category);
    return known ? t(known) : category;
  };
}
