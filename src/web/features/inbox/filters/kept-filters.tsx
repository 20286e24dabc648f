import { useMessages } from '@/shared/i18n/messages';
import { Icon } from '@/shared/ui/icon';
import { useRemoveFilter } from '../api/keep-task-filter.mutation';
import { type KeptFilter, useTaskFilters } from '../api/get-task-filters.query';
import type { Filter } from '../types';
import { filterMessages } from './filter-messages';
import styles from './filters.module.css';

/** One's own and those that managers share, each with how many tasks it finds. */
export function KeptFilters({ onChoose }: { onChoose: (filter: Filter) => void }) {
  const t = useMessages(filterMessages);
  const kept = useTaskFilters().data;
  const remove = useRemoveFilter();
  if (!kept?.length) return null;
  return (
    <section className={styles.kept} aria-label={t('kept')}>
      <h3 className={styles.heading}>{t('kept')}</h3>
      <ul className={styles.rows}>
        {kept.map((each) => (
          <li key={each.id} className={styles.row}>
            <button type="button" className={styles.choice} onClick={() => onChoose(filterOf(each))}>
              <span>{each.name}{!each.own && <small>{t('sharedBy', { who: each.ownerName })}</small>}</span>
              <span className={styles.count}>{each.total}</span>
            </button>
            {each.own && (
              <button type="button" className={styles.icon} aria-label={t('remove', { name: each.name })} onClick={() => remove.mutate(each.id)}>
                <Icon name="close" size={18} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whole: what it does not ask for is no longer asked for. */
function filterOf({ view, campaign, group, step, due, q }: KeptFilter): Filter {
  return { view, campaign: campaign ?? undefined, group: group ?? undefined, step: step ?? undefined, due: due ?? undefined, q: q ?? undefined };
}
