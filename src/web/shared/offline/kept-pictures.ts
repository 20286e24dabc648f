import { fileIdsIn, filePath } from '../files/file-link';
import { serverNow } from '../time/server-clock';
import { database, type KeptPicture } from './database';
import { knownPerson } from './known-person';

/** Of one task; of all; together; each: phones draw what they upload to half a megabyte. */
const OF_A_TASK = 20;
const MOST = 80;
const MOST_BYTES = 30_000_000;
const LARGEST = 5_000_000;

/** What was asked for since the page was opened, so that what is no picture, or too large, is not asked for with each look at its task. */
const asked = new Set<string>();

/** The pictures that a task's script, form and answers name, so far as they are not here yet. One after the other, and not where people pay for it. */
export async function keepPicturesOf(person: string, task: string): Promise<void> {
  const { saveData } = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection ?? {};
  if (saveData) return;
  const { script, form, values } = JSON.parse(task) as Record<string, unknown>;
  for (const id of fileIdsIn([script, form, values]).slice(0, OF_A_TASK)) {
    const mark = `${person} ${id}`;
    if (asked.has(mark)) continue;
    asked.add(mark);
    try {
      const picture = (await (await database()).getKey('pictures', id)) ? undefined : await fetchPicture(id);
      if (picture) await keepPicture(person, picture);
    } catch {
      asked.delete(mark);
    }
  }
}

async function fetchPicture(id: string): Promise<KeptPicture | undefined> {
  const stop = new AbortController();
  const response = await fetch(filePath(id), { credentials: 'same-origin', signal: stop.signal });
  const type = response.headers.get('Content-Type') ?? '';
  if (!response.ok || !type.startsWith('image/') || Number(response.headers.get('Content-Length')) > LARGEST) {
    stop.abort();
    return undefined;
  }
  const content = await response.arrayBuffer();
  const size = content.byteLength;
  return size > LARGEST ? undefined : { id, at: serverNow(), size, type, disposition: response.headers.get('Content-Disposition') ?? 'inline', content };
}

/** As with answers, only as long as it is this person who is here; the newest stay. */
async function keepPicture(person: string, picture: KeptPicture) {
  const step = (await database()).transaction(['person', 'pictures'], 'readwrite');
  if ((await step.objectStore('person').get('now'))?.me.username === person) {
    const pictures = step.objectStore('pictures');
    await pictures.put(picture);
    // The index knows the sizes: no picture is read for it.
    let each = await pictures.index('kept').openKeyCursor(null, 'prev');
    for (let count = 1, bytes = 0; each; count++) {
      bytes += each.key[1];
      if (count > MOST || bytes > MOST_BYTES) await pictures.delete(each.primaryKey);
      each = await each.continue();
    }
  }
  await step.done;
}

/** For whoever is known to be here: what is in the store was read by that person. Like the server's, it runs nothing. */
export async function keptPicture(id: string): Promise<Response | undefined> {
  if (!(await knownPerson())) return undefined;
  const kept = await (await database()).get('pictures', id);
  return kept && new Response(kept.content, {
    headers: {
      'Content-Type': kept.type, 'Content-Disposition': kept.disposition,
      'Content-Security-Policy': "default-src 'none'; sandbox", 'X-Content-Type-Options': 'nosniff',
    },
  });
}
