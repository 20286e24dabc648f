import { useMessages } from '@/shared/i18n/messages';
import type { Posts } from '../playbook';
import { postMessages } from './messages';
import styles from './findings-list.module.css';

/** How many mass sends the processes make in a group, at least and at most. */
export function PostsTable({ posts }: { posts: Posts[] | undefined }) {
  const t = useMessages(postMessages);
  const first = posts?.[0];
  if (!posts || !first) return null;
  const bound = (number: number | null) => number ?? t('open');
  return (
    <div className={styles.scroll} role="region" aria-label={t('caption')} tabIndex={0}>
      <table className={styles.posts}>
        <caption>{t('caption')} {t(`allowed_${first.per}`, { count: first.allowed })}</caption>
        <thead><tr><th scope="col">{t('process')}</th><th scope="col">{t('run')}</th><th scope="col">{t('month')}</th></tr></thead>
        <tbody>
          {posts.map(({ process, name, least, most, inMonth }) => (
            <tr key={process}>
              <th scope="row">{name}</th>
              <td>{least === most ? least : t('range', { least, most: bound(most) })}</td>
              <td>{bound(inMonth)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
