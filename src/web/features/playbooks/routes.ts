import type { RouteObject } from 'react-router';

export const playbookRoutes: RouteObject[] = [
  {
    path: 'playbooks',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./list/playbooks-page')).PlaybooksPage }) },
      { path: 'new', lazy: async () => ({ Component: (await import('./modeler/new-model-page')).NewModelPage }) },
      { path: ':key', lazy: async () => ({ Component: (await import('./detail/playbook-page')).PlaybookPage }) },
      { path: ':key/edit', lazy: async () => ({ Component: (await import('./modeler/edit-model-page')).EditModelPage }) },
    ],
  },
];
