import type { Task } from './types';

/** A step without a code of the catalogue is told by its name, never by the id that it has in its model. */
export const codeOf = ({ step, stepCode }: Task) => (stepCode === step ? undefined : stepCode);
