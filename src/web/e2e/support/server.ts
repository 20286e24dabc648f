const url = process.env['QIPAN_E2E_URL'];
if (!url) throw new Error('QIPAN_E2E_URL must say where the server is, such as http://localhost:8080');

export const SERVER = url.replace(/\/$/, '');
export const PASSWORD = 'demo';

/** What a story needs to know or to prepare goes past the screen, as a script would do it. */
export async function api<T>(username: string, path: string, init: RequestInit = {}): Promise<T> {
  const response = await ask(username, path, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${path} as ${username}: ${response.status} ${text}`);
  return (text ? JSON.parse(text) : undefined) as T;
}

export function post<T>(username: string, path: string, body: unknown = {}): Promise<T> {
  return api<T>(username, path, { method: 'POST', body: JSON.stringify(body) });
}

function ask(username: string, path: string, init: RequestInit): Promise<Response> {
  const credentials = Buffer.from(`${username}:${PASSWORD}`).toString('base64');
  return fetch(SERVER + path, {
    ...init,
    headers: { Authorization: `Basic ${credentials}`, Accept: 'application/json', 'Content-Type': 'application/json', ...init.headers },
  });
}
