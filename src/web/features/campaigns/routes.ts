import type { RouteObject } from 'react-router';

export const campaignRoutes: RouteObject[] = [
  {
    path: 'campaigns',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./list/campaigns-page')).CampaignsPage }) },
      { path: 'new', lazy: async () => ({ Component: (await import('./plan/new-campaign-page')).NewCampaignPage }) },
      { path: 'start', lazy: async () => ({ Component: (await import('./beside/choose-campaign-page')).ChooseCampaignPage }) },
      { path: 'handover', lazy: async () => ({ Component: (await import('./handover/handover-page')).HandoverPage }) },
      { path: ':id/plan', lazy: async () => ({ Component: (await import('./plan/edit-campaign-page')).EditCampaignPage }) },
      { path: ':id/people', lazy: async () => ({ Component: (await import('./people/people-page')).PeoplePage }) },
      { path: ':id/start', lazy: async () => ({ Component: (await import('./beside/start-page')).StartPage }) },
      {
        path: ':id',
        lazy: async () => ({ Component: (await import('./detail/campaign-page')).CampaignPage }),
        children: [
          { index: true, lazy: async () => ({ Component: (await import('./detail/overview')).Overview }) },
          { path: 'ledger', lazy: async () => ({ Component: (await import('./ledger/ledger-page')).LedgerPage }) },
          { path: 'processes', lazy: async () => ({ Component: (await import('./beside/processes-page')).ProcessesPage }) },
          { path: 'crises', lazy: async () => ({ Component: (await import('./crisis/crises-page')).CrisesPage }) },
          { path: 'incidents', lazy: async () => ({ Component: (await import('./incidents/incidents-page')).IncidentsPage }) },
        ],
      },
    ],
  },
];
