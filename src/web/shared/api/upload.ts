import { currentLanguage } from '@/shared/i18n/language';
import { CSRF_HEADER, csrfToken } from './csrf';
import { type Answer, failureOf, type Problem } from './failure';

/** Like `call`, for one file: `fetch` cannot tell how much has gone up, XMLHttpRequest can. */
export function upload<T>(path: string, file: File, type: string, onProgress: (share: number) => void): Promise<Answer<T>> {
  return new Promise((answer) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    headers(type).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => answer({ ok: false, failure: { tag: 'network' } });
    request.onload = () => answer(answerOf<T>(request));
    request.send(file);
  });
}

function headers(type: string): [string, string][] {
  const token = csrfToken();
  return [
    ['Content-Type', type],
    ['Accept', 'application/json, application/problem+json'],
    ['Accept-Language', currentLanguage()],
    ['X-Requested-With', 'XMLHttpRequest'],
    ...(token ? ([[CSRF_HEADER, token]] satisfies [string, string][]) : []),
  ];
}

function answerOf<T>(request: XMLHttpRequest): Answer<T> {
  const told = parsed(request.responseText);
  if (request.status >= 200 && request.status < 300) return { ok: true, value: told as T };
  const problem = { title: request.statusText || String(request.status), status: request.status, ...(told as Partial<Problem>) };
  return { ok: false, failure: failureOf(request.status, problem, request.getResponseHeader('Retry-After')) };
}

function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
