import { useMessages } from '@/shared/i18n/messages';
import type { Playbook } from '@/shared/playbook/playbook';
import { ChoiceChip } from '@/shared/ui/chip';
import { playbookMessages } from '../messages';
import { KINDS } from '../kinds';
import styles from './playbooks-page.module.css';

interface KindFilterProps {
  playbooks: Playbook[];
  /** Empty for all. */
  chosen: string;
  onChange: (kind: string) => void;
}

export function KindFilter({ playbooks, chosen, onChange }: KindFilterProps) {
  const t = useMessages(playbookMessages);
  return (
    <div role="group" aria-label={t('kinds')} className={styles.kinds}>
      <ChoiceChip chosen={chosen === ''} onClick={() => onChange('')}>{t('allKinds')} {playbooks.length}</ChoiceChip>
      {KINDS.map((kind) => (
        <ChoiceChip key={kind} chosen={chosen === kind} onClick={() => onChange(kind)}>
          {t(`kind_${kind}`)} {playbooks.filter((playbook) => playbook.kind === kind).length}
        </ChoiceChip>
      ))}
    </div>
  );
}
