import type { RouteObject } from 'react-router';

export const playbookRoutes: RouteObject[] = [
  { path: 'playbooks/*', lazy: async () => ({ Component: (await import('./playbooks-page')).PlaybooksPage }) },
];
