import { useState } from 'react';
import type { Failure } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/button';
import { ChoiceChip } from '@/shared/ui/chip';
import { Empty, Failed, LoadingRows } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useNotices } from '../api/get-notices.query';
import { useReadNotices } from '../api/read-notices.mutation';
import { noticeMessages } from '../messages';
import styles from '../notices.module.css';
import { NoticeRow } from './notice-row';

export function NoticesPage() {
  const t = useMessages(noticeMessages);
  const failureText = useFailureText();
  const [unread, setUnread] = useState(false);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useNotices(unread);
  const read = useReadNotices();
  const notices = data?.pages.flatMap((page) => page.items);
  const newest = notices?.[0];
  const readAll = () => newest && void read.mutateAsync({ until: newest.at }).catch((failure: Failure) => toast.bad(failureText(failure)));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <div className={styles.tools}>
          {hasRole(useMe(), 'manager', 'admin') && <ButtonLink to="/notifications/deliveries">{t('deliveries')}</ButtonLink>}
          <ButtonLink to="/notifications/preferences">{t('settings')}</ButtonLink>
        </div>
      </header>
      <div className={styles.head}>
        <div className={styles.tools}>
          <ChoiceChip chosen={!unread} onClick={() => setUnread(false)}>{t('all')}</ChoiceChip>
          <ChoiceChip chosen={unread} onClick={() => setUnread(true)}>{t('unreadOnly')}</ChoiceChip>
        </div>
        <Button disabled={!notices?.some((notice) => !notice.read)} busy={read.isPending} onClick={readAll}>{t('readAll')}</Button>
      </div>
      {error && !data && <Failed failure={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingRows height={72} />}
      {notices?.length === 0 && <Empty icon="bell" title={t('none')}>{t('noneHint')}</Empty>}
      {notices && notices.length > 0 && (
        <ul className={styles.rows}>
          {notices.map((notice) => <NoticeRow key={notice.id} notice={notice} onRead={() => read.mutate({ id: notice.id })} />)}
        </ul>
      )}
      {hasNextPage && <Button wide busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('more')}</Button>}
    </div>
  );
}
