import { Link } from 'react-router';
import { useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import { Chip } from '@/shared/ui/chip';
import { classNames } from '@/shared/ui/class-names';
import { noticeMessages } from '../messages';
import styles from '../notices.module.css';
import type { Notice } from '../types';

interface Props {
  notice: Notice;
  onRead: () => void;
}

/** Leads to what it tells of, and is read by being opened. */
export function NoticeRow({ notice, onRead }: Props) {
  const t = useMessages(noticeMessages);
  const format = useFormat();
  const to = placeOf(notice);
  const look = classNames(styles.notice, !notice.read && styles.new, notice.urgent && !notice.read && styles.urgent);
  const open = () => !notice.read && onRead();
  const content = (
    <>
      <span className={styles.top}>
        <span className={styles.title}>{notice.title}</span>
        <time className={styles.time} dateTime={notice.at}>{format.moment(notice.at)}</time>
      </span>
      {notice.details.map((line) => <span key={line} className={styles.detail}>{line}</span>)}
      {!notice.read && <span><Chip tone={notice.urgent ? 'late' : 'jade'}>{t(notice.urgent ? 'urgent' : 'unread')}</Chip></span>}
    </>
  );
  return (
    <li>
      {to
        ? <Link to={to} className={look} onClick={open}>{content}</Link>
        : <button type="button" className={look} onClick={open}>{content}</button>}
    </li>
  );
}

/** One task, or the list that holds them all. What is told of others' tasks is found among the team's. */
function placeOf({ task, count, kind, campaign, stepCode }: Notice): string | undefined {
  if (!task) return undefined;
  if (count === 1 || kind === 'mentioned') return `/inbox/${encodeURIComponent(task)}`;
  if (kind === 'copied') return '/copies';
  // No list of one's own has what others had and the program ended.
  if (kind === 'autoApproved' || kind === 'autoRejected') return undefined;
  const view = kind === 'late' || kind === 'handedUp' || kind === 'crisis' ? 'team' : 'mine';
  const filter = new URLSearchParams({ view, ...(campaign && { campaign }), ...(stepCode && { step: stepCode }) });
  return `/inbox?${filter}`;
}
