import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Empty } from '@/shared/ui/states';
import { emptyMessages } from '../empty-messages';
import type { Filter } from '../types';

const TITLES = { mine: 'emptyMine', claimable: 'emptyClaimable', team: 'emptyTeam', done: 'emptyDone' } as const;
const NOTHING = { campaign: undefined, group: undefined, step: undefined, due: undefined, q: undefined };

export function EmptyList({ filter, onChange }: { filter: Filter; onChange: (change: Partial<Filter>) => void }) {
  const t = useMessages(emptyMessages);
  const { view, ...conditions } = filter;
  if (Object.values(conditions).some(Boolean)) {
    return (
      <Empty icon="search" title={t('emptyFiltered')}>
        <Button onClick={() => onChange(NOTHING)}>{t('clearFilter')}</Button>
      </Empty>
    );
  }
  if (view !== 'mine') return <Empty icon="inbox" title={t(TITLES[view])} />;
  return (
    <Empty title={t('emptyMine')}>
      <p>{t('emptyMineHint')}</p>
      <Button look="quiet" onClick={() => onChange({ view: 'claimable' })}>
        {t('seeClaimable')}
      </Button>
    </Empty>
  );
}
