import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { classNames } from './class-names';
import styles from './dialog.module.css';
import { Icon } from './icon';
import { uiMessages } from './messages';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons; they stay in view when the content scrolls. */
  footer?: ReactNode;
  /** For what needs the room of a desktop. */
  wide?: boolean;
}

/** Modal: a sheet from below on the phone, centred on the desktop. Render it while it is open. */
export function Dialog({ title, onClose, children, footer, wide = false }: DialogProps) {
  const t = useMessages(uiMessages);
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className={classNames(styles.dialog, wide && styles.wide)}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => event.target === element.current && onClose()}
    >
      <div className={styles.frame}>
        <header className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          <button type="button" className={styles.close} aria-label={t('close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        <div className={styles.body}>{children}</div>
        {footer && <footer className={styles.footer}>{footer}</footer>}
      </div>
    </dialog>
  );
}
