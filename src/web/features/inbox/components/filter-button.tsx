import { lazy, Suspense, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { inboxMessages } from '../messages';
import type { Filter } from '../types';

// Not part of the first load: most days nobody opens it.
const FilterDialog = lazy(async () => ({ default: (await import('./filter-dialog')).FilterDialog }));

export function FilterButton({ filter, onChange }: { filter: Filter; onChange: (change: Partial<Filter>) => void }) {
  const t = useMessages(inboxMessages);
  const [open, setOpen] = useState(false);
  const count = [filter.campaign, filter.group, filter.step].filter(Boolean).length;
  return (
    <>
      {/* The number alone: on a phone the search box beside it needs the room. */}
      <Button look={count > 0 ? 'primary' : 'plain'} aria-label={count > 0 ? t('filterOn', { count }) : undefined} onClick={() => setOpen(true)}>
        <Icon name="filter" size={18} />
        {count > 0 ? count : t('filter')}
      </Button>
      {open && (
        <Suspense>
          <FilterDialog filter={filter} onChange={onChange} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
