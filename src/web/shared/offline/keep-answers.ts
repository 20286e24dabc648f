import { net } from '../api/net';
import { findAnswer, isKept, isTask, keepAnswer } from './kept-answers';
import { keepPicturesOf } from './kept-pictures';
import { setAsOf, setOffline } from './network';

/** In a network that neither answers nor fails, what is kept is shown after this long. */
const PATIENCE = 6_000;

let current: { person: string; stop: () => void } | undefined;

/**
 * Puts itself between the app and the network: what the inbox reads is kept for this person, and answers when the network does not.
 *
 * @param known when it has been written down that this person is here; before, nothing is kept
 */
export function keepAnswers(person: string, known: Promise<void> = Promise.resolve()): void {
  // A device that cannot keep anything is one without these comforts.
  known.catch(() => {});
  if (current?.person === person) return;
  stopKeeping();
  const plain = net.fetch;
  let over = false;
  // Also what was asked before and is answered only now.
  net.heard = (path, response) => {
    if (!isKept(path)) return;
    const copy = response.clone();
    void known.then(() => keepAnswer(person, path, copy)).then(({ body }) => (isTask(path) ? keepPicturesOf(person, body) : undefined)).catch(() => {});
  };
  for (const [path, response] of net.early.splice(0)) net.heard(path, response);

  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    try {
      const response = await plain(path, init);
      setOffline(false);
      return response;
    } catch (error) {
      if (!isAbort(error)) setOffline(true);
      throw error;
    }
  };

  net.fetch = async (path, init) => {
    const asked = ask(path, init);
    if (!isRead(path, init)) return asked;
    const first = await Promise.race([asked.catch((error: unknown) => ({ error })), after(PATIENCE)]);
    if (first instanceof Response) {
      setAsOf(path);
      return first;
    }
    if (first && isAbort(first.error)) throw first.error;
    const kept = over ? undefined : await findAnswer(person, path).catch(() => undefined);
    if (!kept) return asked;
    setAsOf(path, kept.at);
    return new Response(kept.body, { headers: { 'Content-Type': kept.type } });
  };
  current = {
    person,
    stop: () => {
      over = true;
      net.heard = undefined;
      net.fetch = plain;
    },
  };
}

export function stopKeeping(): void {
  current?.stop();
  current = undefined;
}

const isRead = (path: string, { method }: RequestInit) => method === 'GET' && isKept(path);

const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

const after = (wait: number) => new Promise<undefined>((end) => setTimeout(end, wait));
