export type Theme = 'auto' | 'light' | 'dark';

const STORE = 'qipan.theme';

export function savedTheme(): Theme {
  const saved = localStorage.getItem(STORE);
  return saved === 'light' || saved === 'dark' ? saved : 'auto';
}

/** tokens.css reads `data-theme`; without it the system decides. */
export function applyTheme(theme: Theme) {
  localStorage.setItem(STORE, theme);
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
