import { useMessages } from '@/shared/i18n/messages';
import { Field, TextArea } from '@/shared/ui/field';
import { detailMessages } from './messages';

export const isReason = (text: string) => text.trim().length >= 2 && text.trim().length <= 200;

export function ReasonField({ value, wrong, onChange }: { value: string; wrong: boolean; onChange: (value: string) => void }) {
  const t = useMessages(detailMessages);
  return (
    <Field label={t('reason')} required hint={t('reasonHint')} error={wrong ? t('reasonMissing') : undefined}>
      {(ids) => <TextArea {...ids} rows={3} maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
