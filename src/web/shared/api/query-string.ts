export type Query = Record<string, string | number | boolean | undefined | null>;

/** Leaves out what is not set, so that a cleared filter is no filter. */
export function withQuery(path: string, query: Query = {}): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  if (set.length === 0) return path;
  return `${path}?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}`;
}
