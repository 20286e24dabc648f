import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { usePlaybooks } from '@/shared/playbook/get-playbooks.query';
import { Field, Select, TextInput } from '@/shared/ui/field';
import { useCampaignNames } from './api/get-campaign-names.query';
import { auditMessages } from './messages';

interface FilterProps {
  value: string;
  onChange: (value: string) => void;
}

export function CampaignFilter({ value, onChange }: FilterProps) {
  const t = useMessages(auditMessages);
  const { data = [] } = useCampaignNames();
  return (
    <Field label={t('campaign')}>
      {(ids) => (
        <Select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('any')}</option>
          {data.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </Select>
      )}
    </Field>
  );
}

export function ProcessFilter({ value, onChange }: FilterProps) {
  const t = useMessages(auditMessages);
  const language = useLanguage();
  const { data = [] } = usePlaybooks();
  return (
    <Field label={t('process')}>
      {(ids) => (
        <Select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('any')}</option>
          {data.map(({ key, name, nameEn }) => <option key={key} value={key}>{pick(language, name, nameEn)}</option>)}
        </Select>
      )}
    </Field>
  );
}

/** Asks when the field is left or Enter is pressed: an exact word is meant, not a search. */
export function WordFilter({ label, value, type = 'text', onChange }: FilterProps & { label: string; type?: 'text' | 'date' }) {
  return (
    <Field label={label}>
      {(ids) => (
        <TextInput
          {...ids} key={value} type={type} defaultValue={value}
          onBlur={(event) => onChange(event.target.value.trim())}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      )}
    </Field>
  );
}
