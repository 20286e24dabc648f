import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { sendOutbox } from '@/features/inbox/offline/send-outbox';
import { CSRF_HEADER } from '@/shared/api/csrf';
import { keptPicture } from '@/shared/offline/kept-pictures';
import { knownPerson } from '@/shared/offline/known-person';
import { networkOrKept } from './network-or-kept';

/** As far as it is used; the library of types for workers does not go together with that for pages. */
interface Worker {
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  cookieStore?: { get: (name: string) => Promise<{ value: string } | null> };
  addEventListener: (name: string, listener: (event: Event & { tag?: string; waitUntil: (work: Promise<unknown>) => void }) => void) => void;
}

/** Files of the app, filled in by scripts/service-worker.ts. What the server answers is kept by the page, see shared/offline; pictures the worker has to hand out, as no page asks for them itself. */
declare const SHELL: { url: string; revision: string | null }[];

const worker = globalThis as unknown as Worker;

cleanupOutdatedCaches();
precacheAndRoute(SHELL, { directoryIndex: '', cleanURLs: false });
registerRoute(
  new NavigationRoute(({ request }) => networkOrKept(request, () => matchPrecache('/index.html')), { denylist: [/^\/(api|engine-rest|actuator|v3)\//] }),
);

const PICTURE = /^\/api\/files\/([0-9a-f-]{36})$/;
for (const method of ['GET', 'HEAD'] as const) {
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && PICTURE.test(url.pathname),
    ({ request, url }) => networkOrKept(request, () => keptPicture(url.pathname.match(PICTURE)?.[1] ?? '')),
    method,
  );
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

// Background Sync: the app may have been closed. An open one hears of it by the channel of queue.ts.
worker.addEventListener('sync', (event) => {
  if (event.tag === 'qipan.outbox') event.waitUntil(sendAll());
});

async function sendAll() {
  const known = await knownPerson();
  if (!known) return;
  const pages = new BroadcastChannel('qipan.outbox');
  const sent = await sendOutbox({ person: known.me.username, headers, onAnswer: (letter, answer) => pages.postMessage({ letter, answer }) });
  pages.postMessage('');
  // Makes the browser try again later.
  if (sent.tag === 'later') throw new Error('not yet');
}

async function headers(): Promise<Record<string, string>> {
  const token = await worker.cookieStore?.get('XSRF-TOKEN');
  // Without it the server would refuse what nobody did wrong: an open page sends it then.
  if (!token) throw new Error('no token');
  return { [CSRF_HEADER]: decodeURIComponent(token.value) };
}
