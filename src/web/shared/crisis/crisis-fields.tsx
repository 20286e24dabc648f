import type { Violation } from '@/shared/api/failure';
import { FileChoice } from '@/shared/files/file-choice';
import { fileIdOf } from '@/shared/files/file-link';
import { useMessages } from '@/shared/i18n/messages';
import { Field, Select, TextArea, TextInput } from '@/shared/ui/field';
import styles from './crisis-dialog.module.css';
import { CATEGORIES, crisisMessages, SPREADS } from './messages';
import type { CrisisReport } from './report-crisis.mutation';

/** As typed; `reportOf` makes the report of it. */
export interface CrisisAnswers {
  category: string;
  summary: string;
  groups: string;
  affectedCount: string;
  refundRatePct: string;
  mediaSpread: string;
  safetyRisk: boolean;
  evidenceUrl: string;
}

export const NO_ANSWERS: CrisisAnswers = {
  category: '',
  summary: '',
  groups: '',
  affectedCount: '',
  refundRatePct: '',
  mediaSpread: 'none',
  safetyRisk: false,
  evidenceUrl: '',
};

export function reportOf(campaign: string, answers: CrisisAnswers): CrisisReport {
  const groups = answers.groups.split(/[\s,，、;；]+/).filter(Boolean);
  return {
    campaign,
    groups: groups.length > 0 ? groups : undefined,
    category: answers.category,
    summary: answers.summary.trim(),
    affectedCount: Number(answers.affectedCount),
    refundRatePct: answers.refundRatePct === '' ? undefined : Number(answers.refundRatePct),
    mediaSpread: answers.mediaSpread,
    safetyRisk: answers.safetyRisk,
    evidenceUrl: answers.evidenceUrl.trim() || undefined,
  };
}

interface Props {
  answers: CrisisAnswers;
  onChange: (answers: CrisisAnswers) => void;
  violations: Violation[];
}

export function CrisisFields({ answers, onChange, violations }: Props) {
  const t = useMessages(crisisMessages);
  const set = (part: Partial<CrisisAnswers>) => onChange({ ...answers, ...part });
  const errorOf = (field: string) => violations.find((each) => each.field === field)?.message;
  return (
    <>
      <Field label={t('category')} required error={errorOf('category')}>
        {(ids) => (
          <Select {...ids} required value={answers.category} onChange={(event) => set({ category: event.target.value })}>
            <option value="">{t('choose')}</option>
            {CATEGORIES.map((each) => (
              <option key={each} value={each}>
                {t(each)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('summary')} required hint={t('summaryHint')} error={errorOf('summary')}>
        {(ids) => <TextArea {...ids} required minLength={10} maxLength={1000} value={answers.summary} onChange={(event) => set({ summary: event.target.value })} />}
      </Field>
      <Field label={t('groups')} hint={t('groupsHint')} error={errorOf('groups') ?? errorOf('groupIds')}>
        {(ids) => <TextInput {...ids} autoCapitalize="none" value={answers.groups} onChange={(event) => set({ groups: event.target.value })} />}
      </Field>
      <div className={styles.pair}>
        <Field label={t('affectedCount')} required error={errorOf('affectedCount')}>
          {(ids) => <TextInput {...ids} required type="number" inputMode="numeric" min={0} step={1} value={answers.affectedCount} onChange={(event) => set({ affectedCount: event.target.value })} />}
        </Field>
        <Field label={t('refundRatePct')} error={errorOf('refundRatePct')}>
          {(ids) => <TextInput {...ids} type="number" inputMode="decimal" min={0} max={100} step="any" value={answers.refundRatePct} onChange={(event) => set({ refundRatePct: event.target.value })} />}
        </Field>
      </div>
      <Field label={t('mediaSpread')} error={errorOf('mediaSpread')}>
        {(ids) => (
          <Select {...ids} value={answers.mediaSpread} onChange={(event) => set({ mediaSpread: event.target.value })}>
            {SPREADS.map((each) => (
              <option key={each} value={each}>
                {t(each)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <label className={styles.tick}>
        <input type="checkbox" checked={answers.safetyRisk} onChange={(event) => set({ safetyRisk: event.target.checked })} />
        {t('safetyRisk')}
      </label>
      <Field label={t('evidenceUrl')} error={errorOf('evidenceUrl')}>
        {(ids) => (
          <>
            {!fileIdOf(answers.evidenceUrl) && (
              <TextInput {...ids} type="url" placeholder="https://" value={answers.evidenceUrl} onChange={(event) => set({ evidenceUrl: event.target.value })} />
            )}
            <FileChoice value={answers.evidenceUrl} onChange={(evidenceUrl) => set({ evidenceUrl })} />
          </>
        )}
      </Field>
    </>
  );
}
