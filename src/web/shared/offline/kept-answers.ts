import { serverNow } from '../time/server-clock';
import { database, type KeptAnswer } from './database';

const MOST = 300;

// Lists, tasks with script and form, diagrams and words for them, and to whom they can be given. Never who is signed in, nor anything of other places.
const KEPT = [
  /^\/api\/tasks(\?|$)/,
  /^\/api\/tasks\/(?!stream|bulk)[^/?]+(\/(copies|signers|progress|day|colleagues))?(\?|$)/,
  /^\/api\/(task-filters|roles|people|me\/copies)(\?|$)/,
  /^\/api\/playbooks\/[^/?]+\/versions\/\d+\/bpmn$/,
];

export const isTask = (path: string): boolean => /^\/api\/tasks\/(?!stream|bulk)[^/?]+$/.test(path);

export const isKept = (path: string): boolean => KEPT.some((each) => each.test(path));

/** Only as long as it is this person who is here: another tab may have signed somebody else in. */
export async function keepAnswer(person: string, path: string, response: Response): Promise<KeptAnswer> {
  const answer: KeptAnswer = { path, body: await response.text(), type: response.headers.get('Content-Type') ?? '', at: serverNow() };
  const step = (await database()).transaction(['person', 'answers'], 'readwrite');
  if ((await step.objectStore('person').get('now'))?.me.username === person) {
    const answers = step.objectStore('answers');
    await answers.put(answer);
    const over = (await answers.count()) - MOST;
    let oldest = over > 0 ? await answers.index('at').openCursor() : null;
    for (let left = over; oldest && left > 0; left--) {
      await oldest.delete();
      oldest = await oldest.continue();
    }
  }
  await step.done;
  return answer;
}

export async function findAnswer(person: string, path: string): Promise<KeptAnswer | undefined> {
  const step = (await database()).transaction(['person', 'answers']);
  const mine = (await step.objectStore('person').get('now'))?.me.username === person;
  return mine ? step.objectStore('answers').get(path) : undefined;
}

/** When it was kept, for whoever asks whether it is worth asking again. */
export async function keptSince(path: string): Promise<number | undefined> {
  return (await (await database()).get('answers', path))?.at;
}
