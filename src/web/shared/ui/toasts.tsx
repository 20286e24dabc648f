import { useSyncExternalStore } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { classNames } from './class-names';
import { Icon } from './icon';
import { dismissToast, toastStore } from './toast-store';
import styles from './toasts.module.css';
import { uiMessages } from './messages';

/** Mounted once by the app; `toast.good(...)` from anywhere. */
export function Toasts() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read);
  const t = useMessages(uiMessages);
  return (
    <div className={styles.stack} role="status" aria-live="polite">
      {toasts.map(({ id, tone, text }) => (
        <div key={id} className={classNames(styles.toast, styles[tone])}>
          <Icon name={tone === 'good' ? 'check' : 'alert'} size={20} />
          <span>{text}</span>
          <button type="button" className={styles.close} aria-label={t('close')} onClick={() => dismissToast(id)}>
            <Icon name="close" size={18} />
          </button>
        </div>
      ))}
    </div>
  );
}
