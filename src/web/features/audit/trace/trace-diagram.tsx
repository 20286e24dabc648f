import { lazy, Suspense } from 'react';
import type { Mark } from '@/shared/bpmn/diagram-host';
import { useMessages } from '@/shared/i18n/messages';
import { useBpmn } from '@/shared/playbook/get-bpmn.query';
import { Failed } from '@/shared/ui/states';
import type { Trace } from '../audit';
import { traceMessages } from './messages';
import styles from './trace.module.css';

const Diagram = lazy(() => import('@/shared/bpmn/diagram'));

interface TraceDiagramProps {
  trace: Trace;
  marks: Mark[];
  selected: string | undefined;
  onSelect: (element: string) => void;
}

export function TraceDiagram({ trace: { process, processName, version }, marks, selected, onSelect }: TraceDiagramProps) {
  const t = useMessages(traceMessages);
  const { data, error, refetch } = useBpmn(process, version);
  if (error) return <Failed failure={error} onRetry={() => void refetch()} />;
  const waiting = <div className={styles.loading} role="status">{t('loading')}</div>;
  if (!data) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Diagram xml={data} label={t('diagramOf', { name: processName ?? process })} marks={marks} selected={selected} onSelect={onSelect} />
    </Suspense>
  );
}
