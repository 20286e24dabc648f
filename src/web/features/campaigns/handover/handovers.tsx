import { Panel } from '@/shared/desk/page';
import { Progress } from '@/shared/desk/progress';
import { useMessages } from '@/shared/i18n/messages';
import { usePersonName } from '@/shared/people/use-person-name';
import { useFormat } from '@/shared/time/use-format';
import { useChangeHandover } from '../api/change-handover.mutation';
import { useHandovers } from '../api/get-handovers.query';
import { RetryButton } from '../steering/retry-button';
import { EndButton } from './end-button';
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
  const retrying = useChangeHandover(handover.person, 'retry');
  const { id, stuck, person, to, by, begunAt, reason, tasks, moved, offered, failed, places, failures, inForce } = handover;
  const names = { from: personName(person), to: personName(to) };
  const through = moved + offered + failed;
  const total = Math.max(tasks, through);
  const gone = total - through;
  return (
    <li className={styles.one}>
      {isAtWork(handover)
        ? <><span>{t('running', { ...names, done: through, total })}</span><Progress label={t('title')} done={through} total={total} /></>
        : <span>{t('done', { ...names, moved, places })}</span>}
      {!isAtWork(handover) && gone > 0 && <span className={styles.words}>{t('gone', { count: gone })}</span>}
      {offered > 0 && <span className={styles.words}>{t('offered', { count: offered })}</span>}
      {failed > 0 && <span className={styles.bad}>{t('failed', { count: failed })}</span>}
      {failures.length > 0 && <ul className={styles.bad}>{failures.map((failure) => <li key={failure.task}>{t('oneFailed', failure)}</li>)}</ul>}
      {stuck && <span className={styles.bad}>{t('stuck')}</span>}
      {(stuck || (!isAtWork(handover) && failed > 0)) && <div><RetryButton id={id} retrying={retrying} /></div>}
      {inForce && <div className={styles.words}>{t('inForce', names)} <EndButton handover={handover} label={t('end', names)} /></div>}
      <span className={styles.words}>{t('byWhen', { by: personName(by), at: format.moment(begunAt), reason })}</span>
    </li>
  );
}
