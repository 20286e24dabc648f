import { useMessages } from '@/shared/i18n/messages';
import { ChoiceChip } from '@/shared/ui/chip';
import { inboxMessages } from '../messages';
import type { Due } from '../types';
import styles from './due-chips.module.css';

const DUES: (Due | undefined)[] = [undefined, 'overdue', 'today', 'week'];

export function DueChips({ due, onChange }: { due?: Due; onChange: (due?: Due) => void }) {
  const t = useMessages(inboxMessages);
  return (
    <div className={styles.chips} role="group" aria-label={t('due')}>
      {DUES.map((each) => (
        <ChoiceChip key={each ?? 'any'} chosen={each === due} onClick={() => onChange(each)}>
          {t(each ?? 'anyDue')}
        </ChoiceChip>
      ))}
    </div>
  );
}
