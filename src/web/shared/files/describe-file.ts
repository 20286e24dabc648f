import { filePath } from './file-link';

export interface FileDescription {
  name: string;
  image: boolean;
}

const known = new Map<string, FileDescription>();

/** Whoever has just uploaded it knows already. */
export function remember(id: string, description: FileDescription) {
  known.set(id, description);
}

export function remembered(id: string): FileDescription | undefined {
  return known.get(id);
}

/** Name and kind of a file, from the head of the answer; undefined when it is not there for this person. Without a network nobody knows: it has no name then. */
export async function describeFile(id: string): Promise<FileDescription | undefined> {
  const told = known.get(id);
  if (told) return told;
  const response = await fetch(filePath(id), { method: 'HEAD', credentials: 'same-origin' }).catch(() => undefined);
  if (!response) return { name: '', image: false };
  if (!response.ok) return undefined;
  const description = {
    name: nameIn(response.headers.get('Content-Disposition') ?? ''),
    image: response.headers.get('Content-Type')?.startsWith('image/') ?? false,
  };
  remember(id, description);
  return description;
}

function nameIn(disposition: string): string {
  const encoded = disposition.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  return encoded ? decodeURIComponent(encoded) : (disposition.match(/filename="([^"]+)"/)?.[1] ?? '');
}
