import { useMessages } from '@/shared/i18n/messages';
import { useTaskCounts } from '../api/get-task-counts.query';
import { inboxMessages } from '../messages';
import type { View } from '../types';
import styles from './view-tabs.module.css';

const VIEWS: View[] = ['mine', 'claimable', 'team', 'done'];

export function ViewTabs({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const t = useMessages(inboxMessages);
  const counts = useTaskCounts().data;
  return (
    <div className={styles.tabs} role="group" aria-label={t('views')}>
      {VIEWS.map((each) => (
        <button key={each} type="button" aria-pressed={each === view} onClick={() => onChange(each)}>
          {t(each)}
          {counts?.[each] && <span className={styles.count}>{counts[each]}</span>}
        </button>
      ))}
    </div>
  );
}
