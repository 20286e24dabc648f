import { useQueryClient } from '@tanstack/react-query';
import { switchLanguage } from '@/shared/i18n/i18n';
import type { Language } from '@/shared/i18n/language';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { Choice } from '@/shared/ui/choice';
import { meMessages } from './me-messages';

const LANGUAGES: { value: Language; label: string }[] = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
];

export function LanguageChoice() {
  const t = useMessages(meMessages);
  const language = useLanguage();
  const client = useQueryClient();
  const change = async (next: Language) => {
    switchLanguage(next);
    // Names and texts that the server words come again in the other language.
    await client.invalidateQueries();
  };
  return <Choice label={t('language')} value={language} options={LANGUAGES} onChange={(next) => void change(next)} />;
}
