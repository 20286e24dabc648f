import { useMessages } from '@/shared/i18n/messages';
import { Choice } from '@/shared/ui/choice';
import { Field, TextArea } from '@/shared/ui/field';
import styles from './beside.module.css';
import { GroupFinder } from './group-finder';
import { type GroupsDraft, groupsOf, MOST_GROUPS, toggled } from './groups-draft';
import { besideMessages } from './messages';

interface GroupsChoiceProps {
  campaign: string;
  /** The playbook runs for groups only. */
  required: boolean;
  draft: GroupsDraft;
  error?: string;
  onChange: (draft: GroupsDraft) => void;
}

/** Codes can be pasted from a table or ticked one by one. */
export function GroupsChoice({ campaign, required, draft, error, onChange }: GroupsChoiceProps) {
  const t = useMessages(besideMessages);
  const codes = groupsOf(draft, required);
  const hint = codes.length > 0 ? t('chosen', { count: codes.length, most: MOST_GROUPS }) : t('codesHint', { most: MOST_GROUPS });
  return (
    <div className={styles.stack}>
      {!required && (
        <Choice
          label={t('which')} value={draft.which} onChange={(which) => onChange({ ...draft, which })}
          options={[{ value: 'campaign', label: t('once') }, { value: 'groups', label: t('perGroup') }]}
        />
      )}
      {(required || draft.which === 'groups') && (
        <>
          <Field label={t('codes')} required hint={hint} error={error}>
            {(ids) => <TextArea {...ids} rows={2} value={draft.codes} onChange={(event) => onChange({ ...draft, codes: event.target.value })} />}
          </Field>
          <GroupFinder campaign={campaign} chosen={codes} onToggle={(code) => onChange(toggled(draft, code))} />
        </>
      )}
    </div>
  );
}
