import { database, type Known } from './database';

const NOW = 'now';
const TRUSTED_FOR = 7 * 86_400_000;
/** What belongs to whoever is here. What was written and not sent belongs to who wrote it. */
const READ = ['answers', 'pictures'] as const;

/** Who may read what is kept, without the server's word, for a week. */
export async function knownPerson(): Promise<Known | undefined> {
  const known = await (await database()).get('person', NOW);
  return known && Date.now() - known.at < TRUSTED_FOR ? known : undefined;
}

/** What somebody else read goes before the first of this person is kept. What others wrote and could not send stays theirs. */
export async function rememberPerson(known: Known): Promise<void> {
  const step = (await database()).transaction(['person', ...READ], 'readwrite');
  const before = await step.objectStore('person').get(NOW);
  if (before?.me.username !== known.me.username) await Promise.all(READ.map((store) => step.objectStore(store).clear()));
  await step.objectStore('person').put(known, NOW);
  await step.done;
}

/** At sign-out. */
export async function forgetPerson(): Promise<void> {
  const step = (await database()).transaction(['person', ...READ], 'readwrite');
  await Promise.all([step.objectStore('person').clear(), ...READ.map((store) => step.objectStore(store).clear()), step.done]);
}
