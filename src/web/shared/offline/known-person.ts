import { database, type Known } from './database';

const NOW = 'now';
const TRUSTED_FOR = 7 * 86_400_000;

/** Who may read what is kept, without the server's word, for a week. */
export async function knownPerson(): Promise<Known | undefined> {
  const known = await (await database()).get('person', NOW);
  return known && Date.now() - known.at < TRUSTED_FOR ? known : undefined;
}

/** Somebody else's answers go before the first of this person is kept. What others wrote and could not send stays theirs. */
export async function rememberPerson(known: Known): Promise<void> {
  const step = (await database()).transaction(['person', 'answers'], 'readwrite');
  const before = await step.objectStore('person').get(NOW);
  if (before?.me.username !== known.me.username) await step.objectStore('answers').clear();
  await step.objectStore('person').put(known, NOW);
  await step.done;
}

/** At sign-out. */
export async function forgetPerson(): Promise<void> {
  const step = (await database()).transaction(['person', 'answers'], 'readwrite');
  await Promise.all([step.objectStore('person').clear(), step.objectStore('answers').clear(), step.done]);
}
