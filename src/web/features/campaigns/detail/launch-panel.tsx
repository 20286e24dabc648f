import { lazy, Suspense } from 'react';
import { Panel } from '@/shared/desk/page';
import type { Failure, Violation } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { usePlaybook } from '@/shared/playbook/get-playbooks.query';
import { isoDay } from '@/shared/time/format';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import { Chip } from '@/shared/ui/chip';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useLaunchCampaign } from '../api/launch-campaign.mutation';
import type { Campaign } from '../campaign';
import { campaignMessages } from '../messages';
import styles from './detail.module.css';
import { detailMessages } from './messages';
import { useRoleNames } from './use-role-names';

const WeComPlan = lazy(async () => ({ default: (await import('./wecom-plan')).WeComPlan }));

/** Our own look at what is missing; the server has the last word and its list is shown too. */
export function LaunchPanel({ campaign, mayLaunch }: { campaign: Campaign; mayLaunch: boolean }) {
  const t = useMessages(detailMessages);
  const label = useMessages(campaignMessages)('launch');
  const launch = useLaunchCampaign(campaign.id);
  return (
    <Panel title={t('checklist')}>
      <div className={styles.column}>
        <ul className={styles.checklist}>{useChecks(campaign).map(({ done, text }) => (
          <li key={text}><Chip tone={done ? 'jade' : 'soon'}>{t(done ? 'ok' : 'todo')}</Chip><span>{text}</span></li>
        ))}</ul>
        {mayLaunch && <Suspense><WeComPlan campaign={campaign.id} groups={campaign.groups.total} /></Suspense>}
        {launch.error && <Missing failure={launch.error} playbook={campaign.playbook} />}
        {mayLaunch && (
          <Button look="primary" wide busy={launch.isPending} onClick={() => void launch.mutateAsync().then(() => toast.good(t('launched')), () => {})}>
            {label}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function useChecks({ playbook, roles, groups, startDate }: Campaign) {
  const t = useMessages(detailMessages);
  const { day, now } = useFormat();
  const missing = useRoleNames(playbook).filter(({ key }) => !roles[key]?.length);
  const needsGroups = usePlaybook(playbook).data?.needsGroups ?? false;
  const past = startDate.slice(0, 10) < isoDay(now);
  return [
    { done: !past, text: t(past ? 'datePast' : 'dateReady', { date: day(startDate) }) },
    { done: missing.length === 0, text: missing.length === 0 ? t('rolesReady') : t('rolesMissing', { count: missing.length, names: missing.map(({ name }) => name).join('、') }) },
    ...(groups.total > 0 || needsGroups ? [{ done: groups.total > 0, text: groups.total > 0 ? t('groupsReady', { count: groups.total }) : t('groupsMissing') }] : []),
  ];
}

function Missing({ failure, playbook }: { failure: Failure; playbook: string }) {
  const t = useMessages(detailMessages);
  const text = useFailureText();
  const roles = useRoleNames(playbook);
  const violations = 'problem' in failure ? (failure.problem.violations ?? []) : [];
  const place = ({ field }: Violation) => {
    const role = roles.find(({ key }) => field === `roles.${key}`);
    return role ? `${role.name}：` : '';
  };
  return (
    <div role="alert" className={styles.problems}>
      <p>{violations.length > 0 ? t('cannotLaunch') : t('cannotLaunchPlain', { reason: text(failure) })}</p>
      <ul>{violations.map((violation, index) => <li key={index}>{place(violation)}{violation.message}</li>)}</ul>
    </div>
  );
}
