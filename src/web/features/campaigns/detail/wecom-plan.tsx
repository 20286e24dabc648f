import { useMessages } from '@/shared/i18n/messages';
import { useWeComPlan } from '../api/get-wecom-plan.query';
import styles from './detail.module.css';
import { weComPlanMessages } from './wecom-plan-messages';

/** What WeCom will hold back once the campaign runs: said before the launch, which it does not keep from happening. */
export function WeComPlan({ campaign, groups }: { campaign: string; groups: number }) {
  const t = useMessages(weComPlanMessages);
  const { data: plan } = useWeComPlan(campaign, groups);
  if (!plan || plan.groups === 0) return null;
  const warnings = [
    ...(plan.unreachable > 0 ? [t('unreachable', { count: plan.unreachable, groups: plan.groups })] : []),
    ...(plan.posts > plan.most ? [t(`posts_${plan.cap}`, { posts: plan.posts, most: plan.most })] : []),
    ...(plan.full > 0 ? [t('full', { count: plan.full })] : []),
    ...(plan.calls > 1 ? [t('calls', { count: plan.calls })] : []),
  ];
  if (warnings.length === 0) return null;
  return (
    <div className={styles.problems} role="note">
      <p>{t('title')}</p>
      <ul>{warnings.map((warning) => <li key={warning}>{warning}</li>)}</ul>
    </div>
  );
}
