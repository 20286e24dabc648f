const PATIENCE = 3_000;
const AWAY = [502, 503, 504];

/** From the server, so that what is new, or no longer for this person, shows at once; in a bad network, or without one, what was kept. */
export async function networkOrKept(request: Request, kept: () => Promise<Response | undefined>): Promise<Response> {
  const asked = fetch(request);
  const late = new Promise<undefined>((end) => setTimeout(end, PATIENCE));
  const first = await Promise.race([asked.catch(() => undefined), late]);
  if (first && !AWAY.includes(first.status)) return first;
  return (await kept()) ?? asked;
}
