/** What was asked while the program was still on its way: see app/early.ts. */
interface Ahead {
  at: number;
  asked: Map<string, Promise<Response>>;
  /** What they say, for who shows it before the program takes them. */
  read: Map<string, Promise<unknown>>;
}

/** A first load is over by then; what is asked later must be answered anew. */
const OVER = 10_000;
// Two programs meet here: each has its own copy of this file.
const place = globalThis as { qipanAhead?: Ahead };

export function askAhead(paths: string[], headers: Record<string, string>) {
  const asked = new Map(paths.map((path) => [path, fetch(path, { credentials: 'same-origin', headers })]));
  const read = new Map([...asked].map(([path, answer]) => [path, answer.then((response) => (response.ok ? (response.clone().json() as Promise<unknown>) : undefined))]));
  // Nobody may want it in the end.
  [...asked.values(), ...read.values()].forEach((answer) => answer.catch(() => {}));
  place.qipanAhead = { at: Date.now(), asked, read };
}

/** The content, for who shows it before the program; nothing if it was not asked, or did not come well. */
export async function readAhead<T>(path: string): Promise<T | undefined> {
  return (await place.qipanAhead?.read.get(path)?.catch(() => undefined)) as T | undefined;
}

/** The answer, once; nothing if it was not asked, or did not come well. */
export async function answeredAhead(path: string): Promise<Response | undefined> {
  const { at = 0, asked } = place.qipanAhead ?? {};
  const answer = asked?.get(path);
  asked?.delete(path);
  if (!answer || Date.now() - at > OVER) return undefined;
  const response = await answer.catch(() => undefined);
  return response?.ok ? response : undefined;
}
