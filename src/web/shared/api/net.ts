import { answeredAhead } from './ahead';

type Fetch = (path: string, init: RequestInit) => Promise<Response>;
type Listener = (path: string, response: Response) => void;

const FEW = 20;

/**
 * How requests go out. shared/offline puts itself in between once it has been loaded, and hears of what was read; what was read before
 * waits for it.
 */
export const net: { fetch: Fetch; heard?: Listener; early: Parameters<Listener>[] } = {
  early: [],
  fetch: async (path, init) => {
    const response = (init.method === 'GET' && (await answeredAhead(path))) || (await fetch(path, init));
    if (init.method === 'GET' && response.ok) {
      if (net.heard) net.heard(path, response);
      else if (net.early.length < FEW) net.early.push([path, response.clone()]);
    }
    return response;
  },
};
