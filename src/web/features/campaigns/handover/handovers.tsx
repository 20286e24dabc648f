import { Panel } from '@/shared/desk/page';
import { Progress } from '@/shared/desk/progress';
import { useMessages } from '@/shared/i18n/messages';
import { usePersonName } from '@/shared/people/use-person-name';
import { useFormat } from '@/shared/time/use-format';
import { useHandovers } from '../api/get-handovers.query';
import { type Handover, isAtWork } from './handover';
import styles from './handover.module.css';
import { handoverMessages } from './messages';

/** What this person has handed over, and how far it is. Nothing when there was nothing. */
export function Handovers({ person }: { person: string }) {
  const t = useMessages(handoverMessages);
  const { data: handovers = [] } = useHandovers(person);
  if (handovers.length === 0) return null;
  return (
    <Panel title={t('past')}>
      <ul className={styles.past} aria-live="polite">
        {handovers.map((handover) => <One key={handover.id} handover={handover} />)}
      </ul>
    </Panel>
  );
}

function One({ handover }: { handover: Handover }) {
  const t = useMessages(handoverMessages);
  const personName = usePersonName();
  const format = useFormat();
  const { person, to, by, begunAt, reason, tasks, moved, failed, places, failures } = handover;
  const names = { from: personName(person), to: personName(to) };
  const through = moved + failed;
  const total = Math.max(tasks, through);
  const gone = total - through;
  return (
    <li className={styles.one}>
      {isAtWork(handover)
        ? <><span>{t('running', { ...names, done: through, total })}</span><Progress label={t('title')} done={through} total={total} /></>
        : <span>{t('done', { ...names, moved, places })}</span>}
      {!isAtWork(handover) && gone > 0 && <span className={styles.words}>{t('gone', { count: gone })}</span>}
      {failed > 0 && <span className={styles.bad}>{t('failed', { count: failed })}</span>}
      {failures.length > 0 && <ul className={styles.bad}>{failures.map((failure) => <li key={failure.task}>{t('oneFailed', failure)}</li>)}</ul>}
      <span className={styles.words}>{t('byWhen', { by: personName(by), at: format.moment(begunAt), reason })}</span>
    </li>
  );
}
