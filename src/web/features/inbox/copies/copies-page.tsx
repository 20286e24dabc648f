import { Link } from 'react-router';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import { Chip } from '@/shared/ui/chip';
import { Empty, Failed, LoadingRows } from '@/shared/ui/states';
import { type Received, useMyCopies } from '../api/get-copies.query';
import styles from './copies-page.module.css';
import { copiesMessages } from './messages';

/** 抄送我的, the latest first. */
export function CopiesPage() {
  const t = useMessages(copiesMessages);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useMyCopies();
  const received = data?.pages.flatMap(({ items }) => items);
  const unread = data?.pages[0]?.unread ?? '0';
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      {unread !== '0' && <p className={styles.from}>{t('unread', { count: unread })}</p>}
      {!received && (error ? <Failed failure={error} onRetry={() => void refetch()} /> : <LoadingRows />)}
      {received?.length === 0 && <Empty title={t('none')} />}
      <ul className={styles.list}>
        {received?.map((one) => <CopyRow key={`${one.copy.sentAt}-${one.task?.id}`} received={one} />)}
      </ul>
      {hasNextPage && <Button wide busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('more')}</Button>}
    </div>
  );
}

function CopyRow({ received: { task, copy } }: { received: Received }) {
  const t = useMessages(copiesMessages);
  const language = useLanguage();
  const format = useFormat();
  const words = (
    <>
      <span className={styles.top}>
        <strong>{task ? pick(language, task.name, task.nameEn) : t('gone')}</strong>
        {!copy.readAt && <Chip tone="soon">{t('new')}</Chip>}
      </span>
      {copy.words && <span>{copy.words}</span>}
      <span className={styles.from}>
        {[t('from', { who: copy.sentByName, moment: format.moment(copy.sentAt) }), task?.campaignName, task?.group, task?.state === 'done' && t('done')]
          .filter(Boolean).join(' · ')}
      </span>
    </>
  );
  return <li>{task ? <Link className={styles.row} to={`/inbox/${task.id}`}>{words}</Link> : <div className={styles.row}>{words}</div>}</li>;
}
