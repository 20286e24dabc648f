import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { Page, Panel } from '@/shared/desk/page';
import { useMessages } from '@/shared/i18n/messages';
import { StateChip } from '@/shared/process/state-chip';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { useTrace } from '../api/get-trace.query';
import type { Trace } from '../audit';
import { Children } from './children';
import { Comments } from './comments';
import { Decisions } from './decisions';
import { Legend } from './legend';
import { marksOf } from './marks';
import { traceMessages } from './messages';
import { Timeline } from './timeline';
import styles from './trace.module.css';
import { TraceDiagram } from './trace-diagram';
import { TraceFacts } from './trace-facts';
import { Variables } from './variables';

export function TracePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useTrace(id);
  if (error && !data) return <Failed failure={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingRows />;
  return <TraceView key={id} trace={data} />;
}

/** One process retold: where it went, who did what, what was known, what was decided. */
function TraceView({ trace }: { trace: Trace }) {
  const t = useMessages(traceMessages);
  const [selected, setSelected] = useState<string>();
  const marks = useMemo(() => marksOf(trace), [trace]);
  const name = trace.processName ?? trace.process;
  return (
    <Page title={t('title', { name })} parent={{ to: '/audit/processes', label: t('back') }} marks={<StateChip state={trace.state} />}>
      <TraceFacts trace={trace} />
      <div className={styles.picture}>
        <TraceDiagram trace={trace} marks={marks} selected={selected} onSelect={setSelected} />
      </div>
      <Legend />
      <div className={styles.columns}>
        <Panel title={t('timeline')}><Timeline steps={trace.steps} selected={selected} onSelect={setSelected} /></Panel>
        <div className={styles.side}>
          <Panel title={t('variables')}><Variables changes={trace.variables} /></Panel>
          <Panel title={t('decisions')}><Decisions decisions={trace.decisions} /></Panel>
          <Panel title={t('children')}><Children trace={trace} /></Panel>
          <Panel title={t('comments')}><Comments comments={trace.comments} /></Panel>
        </div>
      </div>
    </Page>
  );
}
