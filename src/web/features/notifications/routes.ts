import type { RouteObject } from 'react-router';

export const notificationRoutes: RouteObject[] = [
  {
    path: 'notifications',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./list/notices-page')).NoticesPage }) },
      { path: 'preferences', lazy: async () => ({ Component: (await import('./preferences/preferences-page')).PreferencesPage }) },
      { path: 'deliveries', lazy: async () => ({ Component: (await import('./deliveries/deliveries-page')).DeliveriesPage }) },
    ],
  },
];
