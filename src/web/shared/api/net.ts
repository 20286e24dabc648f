type Fetch = (path: string, init: RequestInit) => Promise<Response>;

const FEW = 20;

/** How requests go out. shared/offline puts itself in between once it has been loaded; what was read before is kept for it here. */
export const net: { fetch: Fetch; early: [string, Response][] } = {
  early: [],
  fetch: async (path, init) => {
    const response = await fetch(path, init);
    if (init.method === 'GET' && response.ok && net.early.length < FEW) net.early.push([path, response.clone()]);
    return response;
  },
};
