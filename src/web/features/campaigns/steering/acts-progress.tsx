import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Progress } from '@/shared/desk/progress';
import { useMessages } from '@/shared/i18n/messages';
import { useActs } from '../api/get-acts.query';
import { campaignKey } from '../api/keys';
import { useRetryAct } from '../api/retry-act.mutation';
import { steeringMessages } from './messages';
import { RetryButton } from './retry-button';
import { type BulkAct, isOpen } from './steering';
import styles from './steering.module.css';

/** What is at work on thousands of groups, and what did not reach all of them. Nothing when there is neither. */
export function ActsProgress({ campaign }: { campaign: string }) {
  const t = useMessages(steeringMessages);
  const { data: acts = [] } = useActs(campaign);
  useReadAgainWhenDone(campaign, acts.some(isOpen));
  const shown = acts.filter((act) => isOpen(act) || act.failed > 0).reverse();
  if (shown.length === 0) return null;
  return (
    <section className={styles.acts} aria-label={t('acts')} aria-live="polite">
      {shown.map((act) => <ActLine key={act.id} campaign={campaign} act={act} />)}
    </section>
  );
}

/** The groups' states and the anchors are other than before the act. */
function useReadAgainWhenDone(campaign: string, working: boolean) {
  const client = useQueryClient();
  const worked = useRef(false);
  useEffect(() => {
    if (worked.current && !working) void client.invalidateQueries({ queryKey: campaignKey(campaign) });
    worked.current = working;
  }, [client, campaign, working]);
}

function ActLine({ campaign, act }: { campaign: string; act: BulkAct }) {
  const t = useMessages(steeringMessages);
  const retrying = useRetryAct(campaign);
  const kind = t(`kind_${act.kind}`);
  const through = act.done + act.failed;
  return (
    <div className={styles.act}>
      <div className={styles.words}>
        <span>{act.state === 'waiting' ? t('waiting', { kind }) : act.state === 'running' ? t('running', { kind, done: through, total: act.total }) : t('failed', { kind, failed: act.failed, done: act.done })}</span>
        {act.state === 'running' && act.failed > 0 && <span className={styles.bad}>{t('soFar', { failed: act.failed })}</span>}
        {act.stuck && <span className={styles.bad}>{t('stuck')}</span>}
        {(act.stuck || act.state === 'done') && <RetryButton id={act.id} retrying={retrying} />}
      </div>
      {act.state === 'running' && <Progress label={kind} done={through} total={act.total} />}
      {act.state === 'done' && (
        <ul className={styles.failures} tabIndex={0} aria-label={kind}>
          {act.failures.map(({ group, processInstance, message }) => <li key={processInstance}>{t('oneFailed', { group: group ?? t('ofCampaign'), message })}</li>)}
        </ul>
      )}
    </div>
  );
}
