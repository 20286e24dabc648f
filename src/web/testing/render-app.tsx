import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RouteObject } from 'react-router';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createQueryClient } from '@/shared/api/query-client';
import { ME_KEY, SESSION_KEY } from '@/shared/session/session-cache';
import type { Me, Session } from '@/shared/session/session';
import { Toasts } from '@/shared/ui/toasts';
import { demoAccounts, manager } from './session-handlers';

interface Options {
  at: string;
  me?: Me;
  signedIn?: boolean;
  /** Nothing is known yet: the session is asked from the mock server. */
  fresh?: boolean;
}

/** Routes as the app mounts them, with somebody signed in unless told otherwise. */
export function renderApp(routes: RouteObject[], { at, me = manager, signedIn = true, fresh = false }: Options) {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  if (!fresh) client.setQueryData<Session>(SESSION_KEY, { authenticated: signedIn, demo: true, sandbox: true, demoAccounts });
  if (signedIn) client.setQueryData<Me>(ME_KEY, me);
  const router = createMemoryRouter([{ hydrateFallbackElement: <p>…</p>, children: routes }], { initialEntries: [at] });
  const user = userEvent.setup();
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
      <Toasts />
    </QueryClientProvider>,
  );
  return { user, router, client };
}
