import { asking } from './asking';
import { CSRF_HEADER, csrfToken } from './csrf';
import { type Answer, failureOf, type Problem } from './failure';

/**
 * Like `call`, for files: `fetch` cannot tell how much has gone up, XMLHttpRequest can.
 * @param type of a file; a form names its own
 */
export function upload<T>(path: string, body: File | FormData, type: string | undefined, onProgress: (share: number) => void): Promise<Answer<T>> {
  return new Promise((answer) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    headers(type).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => answer({ ok: false, failure: { tag: 'network' } });
    request.onload = () => answer(answerOf<T>(request));
    request.send(body);
  });
}

function headers(type: string | undefined): [string, string][] {
  const token = csrfToken();
  return [
    ...(type ? ([['Content-Type', type]] satisfies [string, string][]) : []),
    ...Object.entries(asking()),
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
