import type { ComponentProps } from 'react';
import { Link, type LinkProps } from 'react-router';
import { classNames } from './class-names';
import styles from './button.module.css';

interface Looks {
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'm' | 's';
  wide?: boolean;
}

export interface ButtonProps extends ComponentProps<'button'>, Looks {
  /** Shows that it works on it and takes no second press; the width stays. */
  busy?: boolean;
}

export function Button({ look, size, wide, busy = false, className, disabled, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} disabled={disabled || busy} aria-busy={busy || undefined} className={classNames(looksOf({ look, size, wide }), className)}>
      {children}
    </button>
  );
}

export function ButtonLink({ look, size, wide, className, ...rest }: LinkProps & Looks) {
  return <Link {...rest} className={classNames(looksOf({ look, size, wide }), className)} />;
}

function looksOf({ look = 'plain', size = 'm', wide }: Looks) {
  return classNames(styles.button, styles[look], styles[size], wide && styles.wide);
}
