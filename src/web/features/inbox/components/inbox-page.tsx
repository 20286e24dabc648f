import { Outlet, useMatch } from 'react-router';
import { useMessages } from '@/shared/i18n/messages';
import { classNames } from '@/shared/ui/class-names';
import { Empty } from '@/shared/ui/states';
import { usePrefetchedTaskPage } from '../hooks/use-prefetched-task-page';
import { inboxMessages } from '../messages';
import styles from './inbox-page.module.css';
import { TaskListPane } from './task-list-pane';

/** Phone: the list, or the task over it. Desktop: list at the left, task at the right. The list stays mounted. */
export function InboxPage() {
  const t = useMessages(inboxMessages);
  usePrefetchedTaskPage();
  const open = useMatch('/inbox/:taskId') !== null;
  return (
    <div className={classNames(styles.inbox, open && styles.open)}>
      <div className={styles.list}>
        <TaskListPane />
      </div>
      <div className={styles.task}>
        {open ? (
          <Outlet />
        ) : (
          <Empty icon="inbox" title={t('choose')}>
            {t('chooseHint')}
          </Empty>
        )}
      </div>
    </div>
  );
}
