/** How an answer names a file that was handed in: a link whose path counts, whatever the host was then. See FileLink.java. */
const LINK = /^https?:\/\/[^/\s?#]+\/api\/files\/([0-9a-f-]{36})$/;

export function fileIdOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim().match(LINK)?.[1] : undefined;
}

/** Where it is got from here. */
export function filePath(id: string): string {
  return `/api/files/${id}`;
}

/** All files that a recorded value names, each once: in a row of a list as well. */
export function fileIdsIn(value: unknown): string[] {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return [...new Set([...text.matchAll(/\/api\/files\/([0-9a-f-]{36})/g)].map((found) => found[1] ?? ''))];
}
