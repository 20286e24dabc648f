import { createBrowserRouter, type RouteObject } from 'react-router';
import { auditRoutes } from '@/features/audit/routes';
import { campaignRoutes } from '@/features/campaigns/routes';
import { inboxRoutes } from '@/features/inbox/routes';
import { loginRoutes } from '@/features/login/routes';
import { notificationRoutes } from '@/features/notifications/routes';
import { playbookRoutes } from '@/features/playbooks/routes';
import { AppShell } from './shell/app-shell';
import { Crashed } from './shell/crashed';
import { Home } from './shell/home';
import { NotFound } from './shell/not-found';
import { SignedIn } from './shell/signed-in';
import { Starting } from './shell/starting';

/** Every place is a chunk of its own; the entry knows only their addresses. */
export const routes: RouteObject[] = [
  {
    errorElement: <Crashed />,
    hydrateFallbackElement: <Starting />,
    children: [
      ...loginRoutes,
      {
        element: (
          <SignedIn>
            <AppShell />
          </SignedIn>
        ),
        children: [
          {
            errorElement: <Crashed />,
            children: [
              { index: true, element: <Home /> },
              ...inboxRoutes,
              ...campaignRoutes,
              ...playbookRoutes,
              ...auditRoutes,
              ...notificationRoutes,
              { path: 'me', lazy: async () => ({ Component: (await import('./shell/me-page')).MePage }) },
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
];

export const createRouter = () => createBrowserRouter(routes);
