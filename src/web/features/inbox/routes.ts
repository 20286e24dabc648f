import type { RouteObject } from 'react-router';

export const inboxRoutes: RouteObject[] = [
  {
    path: 'inbox',
    lazy: async () => ({ Component: (await import('./components/inbox-page')).InboxPage }),
    // One task fills the phone: its own buttons stand where the navigation was (see app-shell.tsx).
    children: [{ path: ':taskId', handle: { fillsPhone: true }, lazy: async () => ({ Component: (await import('./components/task-page')).TaskPage }) }],
  },
  { path: 'copies', lazy: async () => ({ Component: (await import('./copies/copies-page')).CopiesPage }) },
];
