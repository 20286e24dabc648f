import { filterOf, firstPageOf } from '@/features/inbox/filter';
import { withQuery } from '@/shared/api/query-string';

export type EarlyPage = 'login' | 'inbox' | 'task';

export interface Place {
  pathname: string;
  search: string;
  page?: EarlyPage;
  /** What the page asks first, beside who is there. */
  first?: string;
}

/** Which of the pages that people open first this is. At the start, staff are sent on to the inbox (shell/home.tsx). */
export function placeOf({ pathname, search }: Location): Place {
  if (pathname === '/login') return { pathname, search, page: 'login' };
  const task = /^\/inbox\/([^/]+)$/.exec(pathname)?.[1];
  if (task) return { pathname, search, page: 'task', first: `/api/tasks/${task}` };
  if (pathname === '/inbox') return { pathname, search, page: 'inbox', first: listOf(search) };
  return pathname === '/' ? { pathname: '/inbox', search: '', page: 'inbox', first: listOf('') } : { pathname, search };
}

const listOf = (search: string) => withQuery('/api/tasks', firstPageOf(filterOf(new URLSearchParams(search))));
