import { lazy, Suspense } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { usePreferences } from '../api/preferences';
import { noticeMessages } from '../messages';
import styles from '../notices.module.css';
import { PreferencesForm } from './preferences-form';

const CalendarCard = lazy(async () => ({ default: (await import('./calendar-card')).CalendarCard }));

export function PreferencesPage() {
  const t = useMessages(noticeMessages);
  const { data, error, refetch } = usePreferences();
  return (
    <div className={styles.page}>
      <h1>{t('settings')}</h1>
      {error && !data && <Failed failure={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingRows rows={3} />}
      {data && <PreferencesForm saved={data} />}
      {data && <Suspense><CalendarCard /></Suspense>}
    </div>
  );
}
