import type { ReactNode } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useUnread } from '@/shared/notices/get-unread.query';
import { noticeMessages } from './notice-messages';
import styles from './unread-badge.module.css';

/** How many notices I have not read. Loaded after the list of tasks, which is what people came for. */
export function UnreadBadge(): ReactNode {
  const t = useMessages(noticeMessages);
  const count = useUnread();
  return count && (
    <span className={styles.badge}>
      <span aria-hidden="true">{count.length > 2 ? '99+' : count}</span>
      <span className="sr-only">{t('unread', { count })}</span>
    </span>
  );
}
