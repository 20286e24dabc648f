import type { ReactNode } from 'react';
import { readAhead } from '@/shared/api/ahead';
import { ME_KEY, SESSION_KEY } from '@/shared/session/session-cache';
import type { Me, Session } from '@/shared/session/session';
import { draw } from './draw';
import { isThere, untilThere } from './hand-over';
import { PAINTED } from './painted';
import type { EarlyPage, Place } from './place';
import { tell } from './stand-ins/react-query';

/** Somebody who is not signed in: app/early.ts brings the login. */
export const STRANGER = 'stranger';

/** Draws the screen from what was asked ahead. Where that is not possible nothing is drawn, and the program shows what there is to show. */
export async function paint({ page, search, pathname }: Place, screen: () => Promise<ReactNode>) {
  try {
    const [what] = await Promise.all([screen(), styled()]);
    if (what === STRANGER) return;
    const root = document.getElementById('root');
    if (what && page && root && !isThere(root, page)) put(what, root, page, pathname + search);
  } catch {
    // The program will show it, or say why it cannot.
  }
  dispatchEvent(new Event(PAINTED));
}

/** Who is there, for the screens behind the gate. */
export async function known(): Promise<Me | typeof STRANGER | undefined> {
  const [session, me] = await Promise.all([readAhead<Session>('/api/session'), readAhead<Me>('/api/me')]);
  if (session?.authenticated === false) return STRANGER;
  if (!session || !me) return undefined;
  tell(SESSION_KEY, session);
  tell(ME_KEY, me);
  return me;
}

/** What has come before its style would jump. */
function styled(): Promise<unknown> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]:not([disabled])')].filter(({ sheet }) => !sheet);
  return Promise.all(links.map((link) => new Promise((loaded, failed) => {
    link.addEventListener('load', loaded);
    link.addEventListener('error', failed);
  })));
}

function put(what: ReactNode, root: HTMLElement, page: EarlyPage, address: string) {
  const early = document.createElement('div');
  early.id = 'early';
  draw(what, early);
  untilThere(early, root, page, address);
  root.hidden = true;
  root.before(early);
}
