import { Link, useLocation } from 'react-router';
import { useMessages } from '@/shared/i18n/messages';
import { Icon } from '@/shared/ui/icon';
import { taskMessages } from '../task-messages';
import styles from './task-back-link.module.css';

/** Phone only: on the desktop the list stands beside the task. Keeps the filter that is in the address. */
export function TaskBackLink() {
  const t = useMessages(taskMessages);
  const { search } = useLocation();
  return (
    <Link to={{ pathname: '/inbox', search }} className={styles.back} aria-label={t('back')}>
      <Icon name="back" />
    </Link>
  );
}
