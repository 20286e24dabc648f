import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { formatStamp } from '@/shared/time/format';
import { useFormat } from '@/shared/time/use-format';
import { Chip, type Tone } from '@/shared/ui/chip';
import type { TraceStep } from '../audit';
import { stepName } from '../step-name';
import { useActorName } from '../use-actor-name';
import { traceMessages } from './messages';
import styles from './trace.module.css';

const TONES: Record<TraceStep['outcome'], Tone> = { completed: 'jade', active: 'soon', cancelled: 'plain' };
const MINUTE = 60_000;

interface TimelineProps {
  steps: TraceStep[];
  selected: string | undefined;
  onSelect: (element: string) => void;
}

/** Steps in the order they were entered; a press shows the step in the diagram. */
export function Timeline({ steps, selected, onSelect }: TimelineProps) {
  const t = useMessages(traceMessages);
  const language = useLanguage();
  const stepTime = useStepTime();
  const actorName = useActorName();
  if (steps.length === 0) return <p>{t('noSteps')}</p>;
  return (
    <ol className={styles.timeline}>
      {steps.map((step, index) => (
        <li key={`${step.id}/${index}`} className={styles[step.outcome]} aria-current={step.id === selected ? 'step' : undefined}>
          <div className={styles.line}>
            <button type="button" className={styles.stepName} aria-label={t('showStep', { step: stepName(language, step) })} onClick={() => onSelect(step.id)}>
              {stepName(language, step)}
            </button>
            <Chip tone={TONES[step.outcome]}>{t(`outcome_${step.outcome}`)}</Chip>
          </div>
          <div className={styles.sub}>{stepTime(step)} · {actorName(step.actor)}</div>
        </li>
      ))}
    </ol>
  );
}

/** When it was entered and left, and how long that is when it is worth saying. */
function useStepTime() {
  const { span } = useFormat();
  return ({ enteredAt, leftAt }: TraceStep) => {
    if (!leftAt) return formatStamp(enteredAt);
    const length = new Date(leftAt).getTime() - new Date(enteredAt).getTime();
    return length < MINUTE ? formatStamp(enteredAt) : `${formatStamp(enteredAt)} → ${formatStamp(leftAt)} (${span(length)})`;
  };
}
