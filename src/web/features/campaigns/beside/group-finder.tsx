import { useState } from 'react';
import { SearchBox } from '@/shared/desk/search-box';
import { useMessages } from '@/shared/i18n/messages';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { useLedger } from '../api/get-ledger.query';
import { GroupStatusChip } from '../status-chip';
import styles from './beside.module.css';
import { besideMessages } from './messages';

interface GroupFinderProps {
  campaign: string;
  chosen: string[];
  onToggle: (code: string) => void;
}

/** The first page of what matches; with more groups one types on instead of turning pages. */
export function GroupFinder({ campaign, chosen, onToggle }: GroupFinderProps) {
  const t = useMessages(besideMessages);
  const [words, setWords] = useState('');
  const { data, error, refetch } = useLedger(campaign, { q: words });
  return (
    <div className={styles.stack}>
      <SearchBox label={t('findGroups')} value={words} onChange={setWords} />
      <div className={styles.found} role="group" aria-label={t('foundGroups')}>
        {error && !data && <Failed failure={error} onRetry={() => void refetch()} />}
        {!data && !error && <LoadingRows rows={4} height={44} />}
        {data?.items.length === 0 && <p className={styles.none}>{t('noGroups')}</p>}
        {data?.items.map(({ code, name, status }) => (
          <label key={code} className={styles.option}>
            <input type="checkbox" checked={chosen.includes(code)} onChange={() => onToggle(code)} />
            <span>{code} · {name}</span>
            <GroupStatusChip status={status} />
          </label>
        ))}
        {data?.next && <p className={styles.none}>{t('more')}</p>}
      </div>
    </div>
  );
}
