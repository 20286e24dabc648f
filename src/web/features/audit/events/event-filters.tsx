import { withQuery } from '@/shared/api/query-string';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import buttons from '@/shared/ui/button.module.css';
import { classNames } from '@/shared/ui/class-names';
import styles from '../audit.module.css';
import { CampaignFilter, ProcessFilter, WordFilter } from '../filter-fields';
import { auditMessages } from '../messages';
import { dayEnd, dayStart } from './day-bounds';

type Name = 'campaign' | 'group' | 'process' | 'actor' | 'from' | 'to';

interface EventFiltersProps {
  filters: Record<Name, string>;
  set: (name: Name, value: string) => void;
}

export function EventFilters({ filters, set }: EventFiltersProps) {
  const t = useMessages(auditMessages);
  const mayExport = hasRole(useMe(), 'auditor');
  const word = (name: Name, type?: 'date') => <WordFilter label={t(name)} type={type} value={filters[name]} onChange={(value) => set(name, value)} />;
  return (
    <div className={styles.filters} role="search">
      <CampaignFilter value={filters.campaign} onChange={(value) => set('campaign', value)} />
      {word('group')}
      <ProcessFilter value={filters.process} onChange={(value) => set('process', value)} />
      {word('actor')}
      {word('from', 'date')}
      {word('to', 'date')}
      {/* A plain link: the server streams the file. Managers read the trail but do not take it away. */}
      {mayExport && (
        <a className={classNames(buttons['button'], buttons['plain'])} href={withQuery('/api/audit/export', { ...filters, format: 'csv', from: dayStart(filters.from), to: dayEnd(filters.to) })} download>
          {t('export')}
        </a>
      )}
    </div>
  );
}
