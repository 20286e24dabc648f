import { failureOf, type Failure } from '@/shared/api/failure';
import { newKey } from '@/shared/api/unsure';
import { database, type Letter } from '@/shared/offline/database';
import { actOf, aloneOf, decides, isAbout, type QueuedAct, refusedOf } from './acts';

/** Everything of this person, in the order in which it was done. */
export async function lettersOf(person: string): Promise<Letter[]> {
  return (await database()).getAllFromIndex('outbox', 'person', person);
}

const outbox = async () => {
  const step = (await database()).transaction('outbox', 'readwrite');
  return { store: step.store, done: step.done };
};

type Store = Awaited<ReturnType<typeof outbox>>['store'];

/** The same act on a task anew takes the place of the one before; but people say more than one thing. */
export async function putLetter(letter: Letter): Promise<void> {
  const { store, done } = await outbox();
  for (const each of await store.index('person').getAll(letter.person)) {
    if (each.seq !== undefined && actOf(letter) !== 'comment' && isSame(each, letter)) await store.delete(each.seq);
  }
  await store.add(letter);
  await done;
}

export async function removeLetter({ seq }: Letter): Promise<void> {
  if (seq !== undefined) await (await database()).delete('outbox', seq);
}

/** It was done after all: what was refused of it before has nothing to say any more. */
export async function forgetRefused(person: string, act: QueuedAct, tasks: string[]): Promise<void> {
  const { store, done } = await outbox();
  for (const each of await store.index('person').getAll(person)) {
    const [task] = each.tasks;
    if (each.seq !== undefined && each.state === 'refused' && actOf(each) === act && task && tasks.includes(task.id)) await store.delete(each.seq);
  }
  await done;
}

/** The server said no: each task of it stays with the reason, for the person to mend. */
export async function refuseLetter(letter: Letter, failure: Failure): Promise<void> {
  const { store, done } = await outbox();
  // Not if the person has taken it back meanwhile.
  if (letter.seq !== undefined && (await store.get(letter.seq))) {
    await store.delete(letter.seq);
    for (const { id } of letter.tasks) await refuse(store, letter, id, failure);
  }
  await done;
}

/** The person tries again what was refused; it is judged anew, and so has a key of its own. */
export async function renewLetter(letter: Letter): Promise<void> {
  await (await database()).put('outbox', { ...letter, key: newKey(), state: 'waiting', failure: undefined });
}

/** It was answered. Of many tasks each has its own answer: those that were not done stay, each by itself. */
export async function settleLetter(letter: Letter, value: unknown): Promise<void> {
  const { store, done } = await outbox();
  if (letter.seq !== undefined) await store.delete(letter.seq);
  for (const { id, problem } of refusedOf(value)) await refuse(store, letter, id, failureOf(problem.status, problem, null));
  await done;
}

/** With what was done to the task afterwards and rests on it: a task that somebody else has claimed is not completed. One task keeps its place. */
async function refuse(store: Store, letter: Letter, task: string, failure: Failure) {
  const place = letter.tasks.length === 1 ? { seq: letter.seq } : {};
  await store.put({ ...aloneOf(letter, task), ...place, state: 'refused', failure });
  if (!decides(letter)) return;
  for (const each of await store.index('person').getAll(letter.person)) {
    const after = each.state === 'waiting' && (each.seq ?? 0) > (letter.seq ?? 0);
    if (after && each.tasks.length === 1 && isAbout(each, task) && decides(each)) await store.put({ ...each, state: 'refused', failure });
  }
}

const isSame = (one: Letter, other: Letter) =>
  one.tasks.length === 1 && other.tasks.length === 1 && one.tasks[0]?.id === other.tasks[0]?.id && actOf(one) === actOf(other);
