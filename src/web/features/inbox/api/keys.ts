import type { Filter } from '../types';

/** Everything of the inbox hangs below `all`: one act may move a task between any two lists. */
export const inboxKeys = {
  all: ['inbox'] as const,
  lists: ['inbox', 'list'] as const,
  list: (filter: Filter) => ['inbox', 'list', filter] as const,
  filters: ['inbox', 'filters'] as const,
  headings: (by: string, filter: Filter) => ['inbox', 'headings', by, filter] as const,
  counts: ['inbox', 'counts'] as const,
  task: (id: string) => ['inbox', 'task', id] as const,
  colleagues: (id: string) => ['inbox', 'colleagues', id] as const,
  mentionable: (id: string, q: string) => ['inbox', 'mentionable', id, q] as const,
  copies: (id: string) => ['inbox', 'copies', id] as const,
  myCopies: ['inbox', 'my-copies', 'all'] as const,
  unreadCopies: ['inbox', 'my-copies', 'unread'] as const,
  places: (id: string) => ['inbox', 'places', id] as const,
  progress: (id: string) => ['inbox', 'progress', id] as const,
  day: (id: string) => ['inbox', 'day', id] as const,
  signers: (id: string) => ['inbox', 'signers', id] as const,
  wecom: (id: string) => ['inbox', 'wecom', id] as const,
};
