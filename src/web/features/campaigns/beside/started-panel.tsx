import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Panel } from '@/shared/desk/page';
import { useMessages } from '@/shared/i18n/messages';
import { Button, ButtonLink } from '@/shared/ui/button';
import type { StartedProcess } from '../campaign';
import styles from './beside.module.css';
import { besideMessages } from './messages';

export interface Started {
  /** Of the playbook. */
  name: string;
  processes: StartedProcess[];
}

interface StartedPanelProps {
  campaign: string;
  started: Started;
  onAgain: () => void;
}

/** What has been started, and where to see how it goes on. Takes the focus, so that it is read aloud. */
export function StartedPanel({ campaign, started: { name, processes }, onAgain }: StartedPanelProps) {
  const t = useMessages(besideMessages);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const forGroups = processes.some(({ group }) => group);
  const base = `/campaigns/${campaign}`;
  return (
    <Panel>
      <div ref={box} className={styles.started} role="status" tabIndex={-1}>
        <p className={styles.good}>{forGroups ? t('startedFor', { name, count: processes.length }) : t('started', { name })}</p>
        <p>{t('startedWords')}</p>
        <ul className={styles.traces} aria-label={t('startedList')}>
          {processes.map(({ group, processInstance }) => (
            <li key={processInstance}>
              <Link to={`/audit/processes/${processInstance}`}>{t('traceOf', { what: group ?? t('wholeCampaign') })}</Link>
            </li>
          ))}
        </ul>
        <div className={styles.ways}>
          <ButtonLink look="primary" to={`/inbox?view=team&campaign=${campaign}`}>{t('toTasks')}</ButtonLink>
          {forGroups && <ButtonLink to={`${base}/ledger`}>{t('toLedger')}</ButtonLink>}
          <ButtonLink to={`${base}/processes`}>{t('toProcesses')}</ButtonLink>
          <Button look="quiet" onClick={onAgain}>{t('again')}</Button>
        </div>
      </div>
    </Panel>
  );
}
