import { failureOf, type Failure, type Problem } from '@/shared/api/failure';
import { newKey } from '@/shared/api/unsure';
import { database, type Letter } from '@/shared/offline/database';

/** Everything of this person, in the order in which it was done. */
export async function lettersOf(person: string): Promise<Letter[]> {
  return (await database()).getAllFromIndex('outbox', 'person', person);
}

/** What is said about a task anew takes the place of what could not be done with it. */
export async function putLetter(letter: Letter): Promise<void> {
  const step = (await database()).transaction('outbox', 'readwrite');
  for (const each of await step.store.index('person').getAll(letter.person)) {
    if (each.seq !== undefined && sameTask(each, letter)) await step.store.delete(each.seq);
  }
  await step.store.add(letter);
  await step.done;
}

export async function removeLetter({ seq }: Letter): Promise<void> {
  if (seq !== undefined) await (await database()).delete('outbox', seq);
}

/** The server said no: each task of it stays with the reason, for the person to mend. */
export async function refuseLetter(letter: Letter, failure: Failure): Promise<void> {
  const step = (await database()).transaction('outbox', 'readwrite');
  // Not if the person has taken it back meanwhile.
  if (letter.seq !== undefined && (await step.store.get(letter.seq))) {
    await step.store.delete(letter.seq);
    for (const { id } of letter.tasks) await step.store.add(aloneOf(letter, id, failure));
  }
  await step.done;
}

/** The person tries again what was refused; it is judged anew, and so has a key of its own. */
export async function renewLetter(letter: Letter): Promise<void> {
  await (await database()).put('outbox', { ...letter, key: newKey(), state: 'waiting', failure: undefined });
}

/** It was answered. Of many tasks each has its own answer: those that were not done stay, each by itself. */
export async function settleLetter(letter: Letter, value: unknown): Promise<void> {
  const step = (await database()).transaction('outbox', 'readwrite');
  if (letter.seq !== undefined) await step.store.delete(letter.seq);
  for (const { id, problem } of refusedOf(value)) await step.store.add(aloneOf(letter, id, failureOf(problem.status, problem, null)));
  await step.done;
}

/** What was said of many, as it is said of one. */
function aloneOf({ person, body, language, at, tasks }: Letter, id: string, failure: Failure): Letter {
  const { values } = JSON.parse(body) as { values: unknown };
  const path = `/api/tasks/${encodeURIComponent(id)}/complete`;
  return { key: newKey(), person, path, body: JSON.stringify({ values }), language, at, tasks: tasks.filter((task) => task.id === id), state: 'refused', failure };
}

const sameTask = (one: Letter, other: Letter) =>
  one.tasks.length === 1 && other.tasks.length === 1 && one.tasks[0]?.id === other.tasks[0]?.id;

function refusedOf(value: unknown): { id: string; problem: Problem }[] {
  const { items = [] } = (value ?? {}) as { items?: { id: string; problem?: Problem | null }[] };
  return items.flatMap(({ id, problem }) => (problem ? [{ id, problem }] : []));
}
