import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { useFormat } from '@/shared/time/use-format';
import { Chip, type Tone } from '@/shared/ui/chip';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { type DayTask, useDay } from '../api/get-day.query';
import card from '../task/card.module.css';
import summary from '../task/task-history.module.css';
import styles from './around.module.css';
import { aroundMessages } from './around-messages';

const TONES: Record<DayTask['state'], Tone> = { completed: 'jade', cancelled: 'plain', open: 'soon', claimed: 'soon', delegated: 'soon', held: 'held' };

/** What was done in the group today and what is still to do: whoever posts next should know. Asked when it is opened. */
export function GroupDay({ task }: { task: string }) {
  const t = useMessages(aroundMessages);
  const [open, setOpen] = useState(false);
  return (
    <details className={card.card} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={summary.summary}>{t('day')}</summary>
      {open && <Day task={task} />}
    </details>
  );
}

function Day({ task }: { task: string }) {
  const t = useMessages(aroundMessages);
  const { data, error, refetch } = useDay(task);
  if (error && !data) return <Failed failure={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingRows rows={3} height={44} />;
  if (data.items.length === 0) return <p className={styles.none}>{t('emptyDay')}</p>;
  return (
    <ol className={styles.day}>
      {data.items.map((item) => <Line key={item.id} item={item} here={item.id === task} />)}
    </ol>
  );
}

function Line({ item, here }: { item: DayTask; here: boolean }) {
  const t = useMessages(aroundMessages);
  const language = useLanguage();
  const format = useFormat();
  const { search } = useLocation();
  const name = pick(language, item.name, item.nameEn);
  const late = item.late && !['completed', 'cancelled'].includes(item.state);
  return (
    <li>
      <time dateTime={item.at}>{late ? format.moment(item.at) : format.time(item.at)}</time>
      <span>
        {here ? <strong aria-current="true">{name}</strong> : <Link to={{ pathname: `/inbox/${item.id}`, search }}>{name}</Link>}
        <small>{[here && t('here'), item.byName].filter(Boolean).join(' · ')}</small>
      </span>
      <Chip tone={late ? 'late' : TONES[item.state]}>{t(late ? 'late' : item.state)}</Chip>
    </li>
  );
}
