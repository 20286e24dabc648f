import { Link } from 'react-router';
import { useMessages } from '@/shared/i18n/messages';
import { useUnreadCopies } from '../api/get-unread-copies.query';
import { copiesMessages } from '../copies/messages';
import styles from './copies-link.module.css';

/** Takes no room on the phone while there is nothing to read; all copies are found on the person's own page. */
export function CopiesLink() {
  const t = useMessages(copiesMessages);
  const count = useUnreadCopies().data ?? '0';
  return count === '0' ? null : <Link to="/copies" className={styles.link}>{t('waiting', { count })}</Link>;
}
