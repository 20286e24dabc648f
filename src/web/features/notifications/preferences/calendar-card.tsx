import type { Failure } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import { copyText } from '@/shared/ui/copy-text';
import { Field, TextInput } from '@/shared/ui/field';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useCalendarFeed, useMakeCalendarFeed, useRevokeCalendarFeed } from '../api/calendar-feed';
import styles from '../notices.module.css';
import { calendarMessages } from './calendar-messages';

/** My deadlines in the calendar of my phone: a secret address, made, renewed and stopped here. */
export function CalendarCard() {
  const t = useMessages(calendarMessages);
  const format = useFormat();
  const failureText = useFailureText();
  const { data } = useCalendarFeed();
  const make = useMakeCalendarFeed();
  const revoke = useRevokeCalendarFeed();
  if (!data) return null;
  const failed = (failure: Failure) => toast.bad(failureText(failure));
  const stop = () => {
    make.reset();
    void revoke.mutateAsync().then(() => toast.good(t('revoked')), failed);
  };
  return (
    <section className={styles.card} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className={styles.hint}>{t('hint')}</p>
      {make.data && <Address url={make.data.url} />}
      {data.createdAt && !make.data && <p className={styles.hint}>{t('since', { moment: format.moment(data.createdAt) })}</p>}
      <div className={styles.tools}>
        <Button busy={make.isPending} onClick={() => void make.mutateAsync().catch(failed)}>{t(data.createdAt ? 'renew' : 'make')}</Button>
        {data.createdAt && <Button look="quiet" busy={revoke.isPending} onClick={stop}>{t('revoke')}</Button>}
      </div>
    </section>
  );
}

function Address({ url }: { url: string }) {
  const t = useMessages(calendarMessages);
  const copy = async () => ((await copyText(url)) ? toast.good(t('copied')) : toast.bad(t('copyFailed')));
  return (
    <>
      <Field label={t('url')} hint={t('once')}>{(ids) => <TextInput {...ids} readOnly value={url} onFocus={({ target }) => target.select()} />}</Field>
      <div className={styles.tools}>
        <Button look="primary" onClick={() => void copy()}>{t('copy')}</Button>
        <a className={styles.link} href={url.replace(/^https?:/, 'webcal:')}>{t('open')}</a>
      </div>
    </>
  );
}
