import { useMessages } from '@/shared/i18n/messages';
import { Field, Select, TextArea, TextInput } from '@/shared/ui/field';
import { CRISIS_CATEGORIES, type CrisisCategory, MEDIA_SPREADS, type MediaSpread } from '../campaign';
import { CheckField } from '../detail/check-field';
import { ScopeField } from '../detail/scope-field';
import { crisisMessages } from './messages';
import type { CrisisForm } from './use-crisis-report';

export function CrisisFields({ form: { typed, change, wrong } }: { form: CrisisForm }) {
  const t = useMessages(crisisMessages);
  return (
    <>
      <Field label={t('category')} required error={wrong.category ? t('categoryMissing') : undefined}>
        {(ids) => (
          <Select {...ids} value={typed.category} onChange={(event) => change({ category: event.target.value as CrisisCategory })}>
            <option value="" disabled>{t('choose')}</option>
            {CRISIS_CATEGORIES.map((category) => <option key={category} value={category}>{t(`category_${category}`)}</option>)}
          </Select>
        )}
      </Field>
      <Field label={t('summary')} required hint={t('summaryHint')} error={wrong.summary ? t('summaryMissing') : undefined}>
        {(ids) => <TextArea {...ids} rows={3} value={typed.summary} onChange={(event) => change({ summary: event.target.value })} />}
      </Field>
      <ScopeField draft={typed.scope} wrong={wrong.scope === true} onChange={(scope) => change({ scope })} />
      <Field label={t('affected')} required error={wrong.affected ? t('affectedMissing') : undefined}>
        {(ids) => <TextInput {...ids} inputMode="numeric" value={typed.affected} onChange={(event) => change({ affected: event.target.value })} />}
      </Field>
      <Field label={t('refund')} hint={t('optional')} error={wrong.refund ? t('refundWrong') : undefined}>
        {(ids) => <TextInput {...ids} inputMode="decimal" value={typed.refund} onChange={(event) => change({ refund: event.target.value })} />}
      </Field>
      <Field label={t('media')} required>
        {(ids) => (
          <Select {...ids} value={typed.media} onChange={(event) => change({ media: event.target.value as MediaSpread })}>
            {MEDIA_SPREADS.map((media) => <option key={media} value={media}>{t(`media_${media}`)}</option>)}
          </Select>
        )}
      </Field>
      <CheckField label={t('safety')} checked={typed.safety} onChange={(safety) => change({ safety })} />
      <Field label={t('evidence')} hint={t('optional')} error={wrong.evidence ? t('evidenceWrong') : undefined}>
        {(ids) => <TextInput {...ids} type="url" value={typed.evidence} onChange={(event) => change({ evidence: event.target.value })} />}
      </Field>
    </>
  );
}
