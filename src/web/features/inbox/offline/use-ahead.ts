import type { Letter } from '@/shared/offline/database';
import type { Task } from '../types';
import { actOf, decides, isAbout } from './acts';
import { useLetters } from './queue';

const isDeciding = (letter: Letter) => letter.state === 'waiting' && decides(letter);

/** The task as it will be when what waits has arrived: claimed, and so to be worked on; or out of one's hands, and so left alone. */
export function useAhead<T extends Task>(task: T): { task: T; leaves: boolean } {
  const waiting = useLetters().filter((letter) => isDeciding(letter) && isAbout(letter, task.id)).map(actOf);
  const claimed = waiting.includes('claim') ? { ...task, acts: task.acts.filter((act) => act !== 'claim') } : task;
  return { task: claimed, leaves: waiting.some((act) => act !== 'claim') };
}

/** Tasks that are out of one's hands then: they are not done once more, together with others. */
export function useLeaving(): ReadonlySet<string> {
  const leaving = useLetters().filter((letter) => isDeciding(letter) && actOf(letter) !== 'claim');
  return new Set(leaving.flatMap(({ tasks }) => tasks.map(({ id }) => id)));
}
