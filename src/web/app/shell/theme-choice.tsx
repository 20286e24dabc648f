import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Choice } from '@/shared/ui/choice';
import { meMessages } from './me-messages';
import { applyTheme, savedTheme, type Theme } from './theme';

export function ThemeChoice() {
  const t = useMessages(meMessages);
  const [theme, setTheme] = useState(savedTheme);
  const options: { value: Theme; label: string }[] = [
    { value: 'auto', label: t('themeAuto') },
    { value: 'light', label: t('themeLight') },
    { value: 'dark', label: t('themeDark') },
  ];
  const change = (next: Theme) => {
    applyTheme(next);
    setTheme(next);
  };
  return <Choice label={t('theme')} value={theme} options={options} onChange={change} />;
}
