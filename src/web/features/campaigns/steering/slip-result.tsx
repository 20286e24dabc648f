import { useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import { steeringMessages } from './messages';
import type { SlipChange, SlipPreview } from './steering';
import styles from './steering.module.css';

/** On a phone it begins below the fold. */
const intoView = (result: HTMLElement | null) => {
  if (result && 'scrollIntoView' in result) result.scrollIntoView({ block: 'start' });
};

/** What the move would change: counts, what to mind, and some times before and after. */
export function SlipResult({ preview }: { preview: SlipPreview }) {
  const t = useMessages(steeringMessages);
  const counts = [
    { name: t('groups'), count: preview.groups },
    { name: t('timers'), count: preview.timers },
    { name: t('tasks'), count: preview.tasks },
    { name: t('promised'), count: preview.promised },
  ];
  return (
    <section ref={intoView} className={styles.preview} aria-label={t('result')}>
      <b>{t('result')}</b>
      <dl className={styles.counts}>
        {counts.map(({ name, count }) => <div key={name}><dt>{name}</dt><dd>{count}</dd></div>)}
      </dl>
      {!preview.exact && <p className={styles.hint}>{t('about', { tried: preview.tried, instances: preview.instances })}</p>}
      {preview.warnings.length > 0 && (
        <ul className={styles.warnings} aria-label={t('warnings')}>
          {preview.warnings.map(({ rule, message }) => <li key={rule}>{message}</li>)}
        </ul>
      )}
      {preview.sample.length > 0 && (
        <ul className={styles.sample} tabIndex={0} aria-label={t('sample')}>
          {preview.sample.map((change, index) => <Sample key={index} change={change} />)}
        </ul>
      )}
    </section>
  );
}

function Sample({ change }: { change: SlipChange }) {
  const t = useMessages(steeringMessages);
  const { moment } = useFormat();
  return (
    <li>
      <span>{t(`change_${change.kind}`)} · {change.name}{change.group ? ` · ${change.group}` : ''}</span>
      <span className={styles.times}>{moment(change.from)} → <b>{moment(change.to)}</b></span>
    </li>
  );
}
