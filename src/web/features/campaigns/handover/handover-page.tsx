import { useSearchParams } from 'react-router';
import { Page } from '@/shared/desk/page';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import styles from './handover.module.css';
import { HandoverForm } from './handover-form';
import { Handovers } from './handovers';
import { handoverMessages } from './messages';

/** Somebody leaves: all that this person has goes to another. The address names the person, so that progress can be looked up. */
export function HandoverPage() {
  const t = useMessages(handoverMessages);
  const [address, setAddress] = useSearchParams();
  const person = address.get('person') ?? '';
  const choose = (next: string) => setAddress(next === '' ? {} : { person: next }, { replace: true });
  return (
    <Page title={t('title')} parent={{ to: '/campaigns', label: t('back') }}>
      {hasRole(useMe(), 'manager')
        ? (
          <div className={styles.page}>
            <p className={styles.words}>{t('words')}</p>
            <HandoverForm person={person} onPerson={choose} />
            <Handovers person={person} />
          </div>
        )
        : <p>{t('managersOnly')}</p>}
    </Page>
  );
}
