import { firstPageOf, filterOf } from '@/features/inbox/filter';
import { askAhead } from '@/shared/api/ahead';
import { asking } from '@/shared/api/asking';
import { withQuery } from '@/shared/api/query-string';
import { rememberLanguage, savedLanguage } from '@/shared/i18n/language';
import { applyTheme, savedTheme } from './shell/theme';

/** Files of the pages that people open first, filled in by scripts/early.ts. */
declare const CHUNKS: Record<'login' | 'inbox' | 'task', string[]>;

const { pathname, search } = window.location;
const task = /^\/inbox\/([^/]+)$/.exec(pathname)?.[1];
const page = pathname === '/login' ? 'login' : task ? 'task' : /^\/(inbox)?$/.test(pathname) ? 'inbox' : undefined;

/**
 * Comes before the program, which is large and asks one thing after the other: what its first page is made of and what that will ask
 * is on its way already when the program begins.
 */
rememberLanguage(savedLanguage());
applyTheme(savedTheme());
askAhead(page === 'login' ? ['/api/session'] : ['/api/session', '/api/me', ...pathsOf()], asking());
if (page) CHUNKS[page].forEach(preload);

function pathsOf(): string[] {
  if (task) return [`/api/tasks/${task}`];
  return page === 'inbox' ? [withQuery('/api/tasks', firstPageOf(filterOf(new URLSearchParams(search))))] : [];
}

function preload(file: string) {
  const link = document.createElement('link');
  link.rel = file.endsWith('.css') ? 'preload' : 'modulepreload';
  if (file.endsWith('.css')) link.as = 'style';
  // As the program will ask for it, or it would come twice.
  link.crossOrigin = '';
  link.href = `/${file}`;
  document.head.append(link);
}
