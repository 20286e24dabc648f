import { askAhead, readAhead } from '@/shared/api/ahead';
import { asking } from '@/shared/api/asking';
import { rememberLanguage, savedLanguage } from '@/shared/i18n/language';
import type { Session } from '@/shared/session/session';
import { PAINTED } from './early/painted';
import { type EarlyPage, placeOf } from './early/place';
import { applyTheme, savedTheme } from './shell/theme';

/** Of each page that people open first its painter and the files it is made of; and the program. Filled in by scripts/early.ts. */
declare const PAGES: Record<EarlyPage, { painter: string; files: string[] }>;
declare const PROGRAM: { start: string; files: string[] };

/** So long the program waits for what is painted before it. */
const PATIENCE = 1_500;

/**
 * Stands in the page itself, before the program, which is large and asks one thing after the other: what its first page asks is asked at
 * once, and painted (app/early) before a slow processor has to do with the program at all.
 */
const { page, first } = placeOf(window.location);
rememberLanguage(savedLanguage());
applyTheme(savedTheme());
askAhead(['/api/session', ...(page === 'login' ? [] : ['/api/me']), ...(first ? [first] : [])], asking());
if (page) {
  bring(page);
  // Strangers are sent to the login, whatever they asked for.
  if (page !== 'login') void readAhead<Session>('/api/session').then((session) => session?.authenticated === false && bring('login'));
  addEventListener(PAINTED, () => requestAnimationFrame(() => setTimeout(begin)), { once: true });
  setTimeout(begin, PATIENCE);
} else begin();

/** First what is painted with: the program, ten times as large, would make it wait. */
function bring(wanted: EarlyPage) {
  const { painter, files } = PAGES[wanted];
  const script = Object.assign(document.createElement('script'), { src: `/${painter}`, fetchPriority: 'high' });
  const program = () => setTimeout(() => PROGRAM.files.forEach(link));
  script.addEventListener('load', program);
  script.addEventListener('error', program);
  document.head.append(script);
  files.filter(isStyle).forEach(link);
}

function begin() {
  const src = `/${PROGRAM.start}`;
  if (document.querySelector(`script[src="${src}"]`)) return;
  [...PROGRAM.files, ...(page ? PAGES[page].files : [])].forEach(link);
  document.head.append(Object.assign(document.createElement('script'), { type: 'module', crossOrigin: '', src }));
}

function isStyle(file: string) {
  return file.endsWith('.css');
}

function link(file: string) {
  const href = `/${file}`;
  if (document.querySelector(`link[href="${href}"]`)) return;
  // As the program will ask for it, or it would come twice.
  document.head.append(Object.assign(document.createElement('link'), { rel: isStyle(file) ? 'stylesheet' : 'modulepreload', crossOrigin: '', href }));
}
