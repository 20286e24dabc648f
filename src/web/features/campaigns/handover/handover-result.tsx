import { useMessages } from '@/shared/i18n/messages';
import { useRoleName } from '@/shared/session/get-roles.query';
import { CheckField } from '../detail/check-field';
import type { HandoverPreview } from './handover';
import styles from './handover.module.css';
import { handoverMessages } from './messages';

interface HandoverResultProps {
  /** Of everything. */
  all: HandoverPreview;
  /** Of what is chosen. */
  preview: HandoverPreview;
  /** Undefined: everything. */
  campaigns?: string[];
  onCampaigns: (campaigns: string[] | undefined) => void;
}

export function HandoverResult({ all, preview, campaigns, onCampaigns }: HandoverResultProps) {
  const t = useMessages(handoverMessages);
  const roleName = useRoleName();
  const ids = all.campaigns.flatMap(({ campaign }) => campaign ?? []);
  const chosen = campaigns ?? ids;
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
    // None at all would mean everything.
    if (next.length > 0) onCampaigns(next.length === ids.length ? undefined : next);
  };
  const line = ({ name, tasks, roles }: HandoverPreview['campaigns'][number]) =>
    t(roles.length > 0 ? 'inOneRoles' : 'inOne', { name: name ?? t('outside'), tasks, roles: roles.map(roleName).join(t('and')) });
  const counts = [['tasks', preview.tasks], ['held', preview.held], ['places', preview.places]] as const;
  return (
    <section className={styles.preview} aria-label={t('previewTitle')}>
      <p>{t('previewTitle')}</p>
      <dl className={styles.counts}>
        {counts.map(([name, count]) => <div key={name}><dt>{t(name)}</dt><dd>{count}</dd></div>)}
      </dl>
      {all.tasks + all.places === 0 && <p>{t('nothing')}</p>}
      {all.campaigns.length > 0 && (
        <fieldset className={styles.campaigns}>
          <legend>{t('inCampaigns')}</legend>
          {all.campaigns.map((one) => one.campaign
            ? <CheckField key={one.campaign} label={line(one)} checked={chosen.includes(one.campaign)} onChange={() => toggle(one.campaign ?? '')} />
            : <p key="">{line(one)} <span className={styles.words}>{t('outsideHint')}</span></p>)}
        </fieldset>
      )}
      {preview.own > 0 && (
        <div className={styles.words}>
          <p>{t('ownTitle', { count: preview.own })}</p>
          <ul>
            {preview.ownWork.map(({ task, name, campaignName, roles }) =>
              <li key={task}>{t('ownOne', { name, where: campaignName ?? t('outside'), roles: roles.map(roleName).join(t('or')) || t('ownNobody') })}</li>)}
          </ul>
        </div>
      )}
      {preview.lacking.length > 0 && (
        <div role="alert" className={styles.bad}>
          <p>{t('lackingTitle')}</p>
          <ul>{preview.lacking.map(({ roles, tasks, places }) => <li key={roles.join()}>{t('lackingOne', { roles: roles.map(roleName).join(t('or')), tasks, places })}</li>)}</ul>
          <p>{t('lackingWords')}</p>
        </div>
      )}
    </section>
  );
}
