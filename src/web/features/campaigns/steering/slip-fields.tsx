import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { anchorName } from '@/shared/playbook/anchor-names';
import { useFormat } from '@/shared/time/use-format';
import { Choice } from '@/shared/ui/choice';
import { Field, Select, TextInput } from '@/shared/ui/field';
import { ScopeField } from '../detail/scope-field';
import { steeringMessages } from './messages';
import { type SlipDraft, type Unit, withAnchor } from './slip-draft';
import { anchorsToMove, isDay } from './steering';
import styles from './steering.module.css';

interface SlipFieldsProps {
  draft: SlipDraft;
  known: Record<string, string | null>;
  wrong: boolean;
  onChange: (draft: SlipDraft) => void;
}

/** Which anchor, how far or where to, and for which groups. */
export function SlipFields({ draft, known, wrong, onChange }: SlipFieldsProps) {
  const t = useMessages(steeringMessages);
  const language = useLanguage();
  const { day, moment } = useFormat();
  const at = known[draft.anchor];
  const nameOf = (anchor: string) => (known[anchor] ? anchorName(language, anchor) : t('anchorUnknown', { name: anchorName(language, anchor) }));
  return (
    <>
      <Field label={t('anchor')} hint={at ? t('now', { at: at.length === 10 ? day(at) : moment(at) }) : undefined}>
        {(ids) => (
          <Select {...ids} value={draft.anchor} onChange={(event) => onChange(withAnchor(draft, event.target.value))}>
            {anchorsToMove(known).map((anchor) => <option key={anchor} value={anchor}>{nameOf(anchor)}</option>)}
          </Select>
        )}
      </Field>
      <Choice
        label={t('how')} value={draft.how} onChange={(how) => onChange({ ...draft, how })}
        options={[{ value: 'by', label: t('how_by') }, { value: 'to', label: t('how_to') }]}
      />
      {draft.how === 'by' ? <Length draft={draft} onChange={onChange} /> : (
        <Field label={t('to')} required>
          {(ids) => <TextInput {...ids} type={isDay(draft.anchor) ? 'date' : 'datetime-local'} value={draft.to} onChange={(event) => onChange({ ...draft, to: event.target.value })} />}
        </Field>
      )}
      <ScopeField draft={draft.scope} wrong={wrong} onChange={(scope) => onChange({ ...draft, scope })} />
    </>
  );
}

const UNITS: Unit[] = ['D', 'H', 'M'];

function Length({ draft, onChange }: { draft: SlipDraft; onChange: (draft: SlipDraft) => void }) {
  const t = useMessages(steeringMessages);
  return (
    <>
      <Choice
        label={t('way')} value={draft.way} onChange={(way) => onChange({ ...draft, way })}
        options={[{ value: 'later', label: t('way_later') }, { value: 'earlier', label: t('way_earlier') }]}
      />
      <div className={styles.length}>
        <Field label={t('amount')} required>
          {(ids) => <TextInput {...ids} inputMode="numeric" value={draft.amount} onChange={(event) => onChange({ ...draft, amount: event.target.value })} />}
        </Field>
        <Field label={t('unit')}>
          {(ids) => (
            <Select {...ids} value={draft.unit} onChange={(event) => onChange({ ...draft, unit: event.target.value as Unit })}>
              {(isDay(draft.anchor) ? UNITS.slice(0, 1) : UNITS).map((unit) => <option key={unit} value={unit}>{t(`unit_${unit}`)}</option>)}
            </Select>
          )}
        </Field>
      </div>
    </>
  );
}
