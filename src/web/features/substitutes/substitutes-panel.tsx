import { lazy, Suspense, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { substituteMessages } from './messages';
import { isToCome, SubstituteList } from './substitute-list';
import { useSubstitutes } from './substitutes.api';
import styles from './substitutes.module.css';

const SubstituteDialog = lazy(async () => ({ default: (await import('./substitute-dialog')).SubstituteDialog }));

/** On the person's own page: who does my work while I am away, and whose I do. */
export function SubstitutesPanel() {
  const t = useMessages(substituteMessages);
  const me = useMe();
  const { data } = useSubstitutes();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.card} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className={styles.hint}>{t('hint')}</p>
      {data?.forOthers.filter(isToCome).map((one) => (
        <p key={one.id} className={styles.duty}>{t(one.state === 'inForce' ? 'standIn' : 'willStandIn', { who: one.personName, from: one.from, until: one.until })}</p>
      ))}
      {data && <SubstituteList items={data.items} />}
      <Button onClick={() => setOpen(true)}>{t(hasRole(me, 'manager') ? 'setForAnybody' : 'set')}</Button>
      {open && <Suspense><SubstituteDialog onClose={() => setOpen(false)} /></Suspense>}
    </section>
  );
}
