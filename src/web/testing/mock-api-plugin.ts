import { Readable } from 'node:stream';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getResponse, type RequestHandler } from 'msw';
import type { Plugin } from 'vite';

/** `QIPAN_MOCK=1 npm run dev`: the handlers of the tests answer the browser, no server needed. */
export function mockApi(): Plugin {
  return {
    name: 'qipan-mock-api',
    configureServer(vite) {
      // Loaded at each request (and cached by Vite), so that an edited handler answers at once.
      const load = async () => (await vite.ssrLoadModule('/testing/handlers.ts')) as { handlers: RequestHandler[] };
      vite.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/api/')) return next();
        void load().then(({ handlers }) => answer(handlers, request, response)).catch(next);
      });
    },
  };
}

async function answer(handlers: RequestHandler[], from: IncomingMessage, to: ServerResponse) {
  const hasBody = from.method !== 'GET' && from.method !== 'HEAD';
  const request = new Request(new URL(from.url ?? '/', 'http://localhost'), {
    method: from.method,
    headers: from.headers as Record<string, string>,
    body: hasBody ? (Readable.toWeb(from) as ReadableStream) : null,
    duplex: 'half',
  } as RequestInit);
  const response = (await getResponse(handlers, request)) ?? new Response(null, { status: 404 });
  to.statusCode = response.status;
  response.headers.forEach((value, name) => to.setHeader(name, value));
  to.end(Buffer.from(await response.arrayBuffer()));
}
