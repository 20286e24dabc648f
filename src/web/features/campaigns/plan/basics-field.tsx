import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import type { Playbook } from '@/shared/playbook/playbook';
import { Field, Select, TextInput } from '@/shared/ui/field';
import { planMessages } from './messages';
import styles from './plan.module.css';
import type { Plan } from './use-plan';

interface BasicsFieldProps {
  plan: Plan;
  playbooks: Playbook[];
  /** A draft keeps the playbook that it was made from. */
  fixed: boolean;
}

export function BasicsField({ plan, playbooks, fixed }: BasicsFieldProps) {
  const t = useMessages(planMessages);
  const language = useLanguage();
  const { wrong } = plan;
  return (
    <div className={styles.basics}>
      <Field label={t('playbook')} required error={wrong.playbook && t(wrong.playbook)} hint={playbooks.length === 0 ? t('noPlaybooks') : undefined}>
        {(ids) => (
          <Select {...ids} value={plan.playbook} disabled={fixed} onChange={(event) => plan.setPlaybook(event.target.value)}>
            <option value="">{t('choosePlaybook')}</option>
            {playbooks.map(({ key, name, nameEn }) => <option key={key} value={key}>{pick(language, name, nameEn)}</option>)}
          </Select>
        )}
      </Field>
      <Field label={t('name')} required error={wrong.name && t(wrong.name)} hint={t('nameHint')}>
        {(ids) => <TextInput {...ids} value={plan.name} maxLength={40} onChange={(event) => plan.setName(event.target.value)} />}
      </Field>
      <Field label={t('startDate')} required error={wrong.startDate && t(wrong.startDate)} hint={t('startHint')}>
        {(ids) => <TextInput {...ids} type="date" min={plan.today} value={plan.startDate} onChange={(event) => plan.setStartDate(event.target.value)} />}
      </Field>
    </div>
  );
}
