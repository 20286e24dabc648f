const PATIENCE = 3_000;
const AWAY = [502, 503, 504];

/** A page from the server, so that a new version is there at once; in a bad network, or without one, the kept page of the app. */
export async function pageOrShell(request: Request, shell: () => Promise<Response | undefined>): Promise<Response> {
  const asked = fetch(request);
  const late = new Promise<undefined>((end) => setTimeout(end, PATIENCE));
  const first = await Promise.race([asked.catch(() => undefined), late]);
  if (first && !AWAY.includes(first.status)) return first;
  return (await shell()) ?? asked;
}
