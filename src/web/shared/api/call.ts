import { asking } from './asking';
import { CSRF_HEADER, csrfToken } from './csrf';
import { type Answer, failureOf, type Problem } from './failure';
import { net } from './net';
import { type Query, withQuery } from './query-string';

export interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Query;
  /** Sent as JSON, unless it is a form, a file or a text already. */
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** The one door to the server. Never throws: what can go wrong comes back as a value. */
export async function call<T>(path: string, options: CallOptions = {}): Promise<Answer<T>> {
  try {
    const response = await net.fetch(withQuery(path, options.query), requestOf(options));
    if (response.ok) return { ok: true, value: (await contentOf(response)) as T };
    return { ok: false, failure: failureOf(response.status, await problemOf(response), response.headers.get('Retry-After')) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return { ok: false, failure: { tag: 'network' } };
  }
}

function requestOf({ method = 'GET', body, headers, signal }: CallOptions): RequestInit {
  const raw = body === undefined || body instanceof FormData || body instanceof Blob || typeof body === 'string';
  const token = method === 'GET' ? undefined : csrfToken();
  return {
    method,
    signal,
    credentials: 'same-origin',
    body: raw ? (body as BodyInit | undefined) : JSON.stringify(body),
    headers: {
      ...asking(),
      ...(raw ? {} : { 'Content-Type': 'application/json' }),
      ...(token ? { [CSRF_HEADER]: token } : {}),
      ...headers,
    },
  };
}

async function contentOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return undefined;
  return response.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : text;
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback = { title: response.statusText || String(response.status), status: response.status };
  if (!response.headers.get('Content-Type')?.includes('json')) return fallback;
  const told = (await response.json().catch(() => ({}))) as Partial<Problem>;
  return { ...fallback, ...told };
}
