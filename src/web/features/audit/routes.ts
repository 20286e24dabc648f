import type { RouteObject } from 'react-router';

export const auditRoutes: RouteObject[] = [
  {
    path: 'audit',
    children: [
      {
        lazy: async () => ({ Component: (await import('./audit-page')).AuditPage }),
        children: [
          { index: true, lazy: async () => ({ Component: (await import('./events/events-page')).EventsPage }) },
          { path: 'processes', lazy: async () => ({ Component: (await import('./processes/processes-page')).ProcessesPage }) },
        ],
      },
      { path: 'processes/:id', lazy: async () => ({ Component: (await import('./trace/trace-page')).TracePage }) },
    ],
  },
];
