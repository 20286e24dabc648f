/** Told when there is nothing more to paint before the program. */
export const PAINTED = 'qipan-painted';
