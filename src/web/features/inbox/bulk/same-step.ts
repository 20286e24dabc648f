import type { Task } from '../types';

/** One form is filled for tasks of one step and one version of a process only. */
export function sameStep(one: Task, other: Task): boolean {
  return one.process === other.process && one.step === other.step && one.processVersion === other.processVersion;
}
