const COOKIE = 'XSRF-TOKEN';

export const CSRF_HEADER = 'X-XSRF-TOKEN';

/** The token that `GET /api/session` planted; the server wants it back on every call that changes something. */
export function csrfToken(): string | undefined {
  // The service worker has no document; it finds the cookie another way.
  if (typeof document === 'undefined') return undefined;
  const pair = document.cookie.split('; ').find((each) => each.startsWith(`${COOKIE}=`));
  return pair && decodeURIComponent(pair.slice(COOKIE.length + 1));
}
