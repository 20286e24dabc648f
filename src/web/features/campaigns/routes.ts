import type { RouteObject } from 'react-router';

export const campaignRoutes: RouteObject[] = [
  { path: 'campaigns/*', lazy: async () => ({ Component: (await import('./campaigns-page')).CampaignsPage }) },
];
