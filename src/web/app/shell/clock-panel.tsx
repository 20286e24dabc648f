import { useState } from 'react';
import type { Failure } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { type Move, useMoveClock } from '@/shared/sandbox/move-clock.mutation';
import { formatStamp } from '@/shared/time/format';
import { serverNow } from '@/shared/time/server-clock';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import { Field, TextInput } from '@/shared/ui/field';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import styles from './clock-panel.module.css';
import { nextAt } from './next-at';
import { meMessages } from './me-messages';

/** For rehearsals: eleven days in a lunch break. */
export function ClockPanel() {
  const t = useMessages(meMessages);
  const format = useFormat();
  const failureText = useFailureText();
  const move = useMoveClock();
  const [to, setTo] = useState('');
  const go = (by: Move) =>
    void move.mutateAsync(by).then(
      () => toast.good(t('clockMoved', { time: format.moment(serverNow()) })),
      (failure: Failure) => toast.bad(failureText(failure)),
    );
  const jumps = [
    { label: t('clockHour'), by: { advance: 'PT1H' } },
    { label: t('clockEvening'), by: { to: nextAt(format.now, 20) } },
    { label: t('clockDay'), by: { advance: 'P1D' } },
    { label: t('clockWeek'), by: { advance: 'P7D' } },
  ];
  return (
    <section className={styles.panel} aria-label={t('clock')}>
      <h2>{t('clock')}</h2>
      <p className={styles.now}>{move.isPending ? t('clockMoving') : formatStamp(format.now).slice(0, 16)}</p>
      <p className={styles.hint}>{t('clockHint')}</p>
      <div className={styles.jumps}>
        {jumps.map(({ label, by }) => (
          <Button key={label} disabled={move.isPending} onClick={() => go(by)}>
            {label}
          </Button>
        ))}
      </div>
      <div className={styles.exact}>
        <Field label={t('clockTo')}>
          {(ids) => <TextInput {...ids} type="datetime-local" value={to} onChange={(event) => setTo(event.target.value)} />}
        </Field>
        <Button disabled={!to} busy={move.isPending} onClick={() => go({ to: `${to}:00+08:00` })}>
          {t('clockGo')}
        </Button>
      </div>
    </section>
  );
}
