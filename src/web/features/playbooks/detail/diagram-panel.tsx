import { lazy, Suspense } from 'react';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { useBpmn } from '@/shared/playbook/get-bpmn.query';
import type { Playbook } from '@/shared/playbook/playbook';
import { Failed } from '@/shared/ui/states';
import { playbookMessages } from '../messages';
import styles from './playbook-page.module.css';

const Diagram = lazy(() => import('@/shared/bpmn/diagram'));

export function DiagramPanel({ playbook, version }: { playbook: Playbook; version: number }) {
  const t = useMessages(playbookMessages);
  const language = useLanguage();
  const { data, error, refetch } = useBpmn(playbook.key, version);
  const waiting = <div className={styles.loading} role="status">{t('loadingDiagram')}</div>;
  if (error) return <Failed failure={error} onRetry={() => void refetch()} />;
  if (!data) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Diagram xml={data} label={t('diagramOf', { name: pick(language, playbook.name, playbook.nameEn) })} />
    </Suspense>
  );
}
