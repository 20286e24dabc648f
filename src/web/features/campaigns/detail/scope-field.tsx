import { useMessages } from '@/shared/i18n/messages';
import { Choice } from '@/shared/ui/choice';
import { Field, TextInput } from '@/shared/ui/field';
import type { Scope } from '../campaign';
import { detailMessages } from './messages';

/** As typed: all groups, or codes in one line. */
export interface ScopeDraft {
  which: 'all' | 'chosen';
  codes: string;
}

export const scopeDraft = (codes: string[] = []): ScopeDraft => ({ which: codes.length > 0 ? 'chosen' : 'all', codes: codes.join(', ') });

export const codesOf = (codes: string) => [...new Set(codes.split(/[\s,，、;；]+/).filter(Boolean))];

/** undefined while chosen groups are still to be named. */
export function scopeOf(draft: ScopeDraft): Scope | undefined {
  if (draft.which === 'all') return { all: true };
  const groups = codesOf(draft.codes);
  return groups.length > 0 ? { groups } : undefined;
}

interface ScopeFieldProps {
  draft: ScopeDraft;
  wrong: boolean;
  onChange: (draft: ScopeDraft) => void;
}

export function ScopeField({ draft, wrong, onChange }: ScopeFieldProps) {
  const t = useMessages(detailMessages);
  const count = codesOf(draft.codes).length;
  return (
    <>
      <Choice
        label={t('scope')} value={draft.which} onChange={(which) => onChange({ ...draft, which })}
        options={[{ value: 'all', label: t('scopeAll') }, { value: 'chosen', label: t('scopeChosen') }]}
      />
      {draft.which === 'chosen' && (
        <Field label={t('codes')} required hint={count > 0 ? t('countChosen', { count }) : t('codesHint')} error={wrong ? t('codesMissing') : undefined}>
          {(ids) => <TextInput {...ids} value={draft.codes} onChange={(event) => onChange({ ...draft, codes: event.target.value })} />}
        </Field>
      )}
    </>
  );
}
