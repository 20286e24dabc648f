import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import styles from './chip.module.css';

export type Tone = 'plain' | 'jade' | 'late' | 'soon' | 'held';

/** A small mark: late, held, P2. */
export function Chip({ tone = 'plain', className, ...rest }: ComponentProps<'span'> & { tone?: Tone }) {
  return <span {...rest} className={classNames(styles.chip, styles[tone], className)} />;
}

/** One of several choices of a filter. */
export function ChoiceChip({ chosen, className, ...rest }: ComponentProps<'button'> & { chosen: boolean }) {
  return <button type="button" aria-pressed={chosen} {...rest} className={classNames(styles.choice, className)} />;
}
