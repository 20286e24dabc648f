import { useState } from 'react';
import type { Failure } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import type { RoleName } from '@/shared/playbook/playbook';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast-store';
import { useChangeCampaign } from '../api/change-campaign.mutation';
import type { Campaign } from '../campaign';
import { Problems } from '../plan/problems';
import { type RolePlan, RolesField } from '../plan/roles-field';
import { peopleMessages } from './messages';
import { OtherRoles } from './other-roles';
import styles from './people.module.css';

interface PeopleEditorProps {
  campaign: Campaign;
  roles: RoleName[];
  /** Roles that may be named too, without need. */
  others?: RoleName[];
  onSaved: () => void;
}

/** Names people in a launched campaign. No form of its own: it may stand in one. */
export function PeopleEditor({ campaign, roles, others = [], onSaved }: PeopleEditorProps) {
  const t = useMessages(peopleMessages);
  // The campaign as it was when somebody began: what others change meanwhile must not be overwritten unseen.
  const [read, setRead] = useState(campaign);
  const [touched, setTouched] = useState<RolePlan>({});
  const [failure, setFailure] = useState<Failure>();
  const change = useChangeCampaign(campaign.id);
  const chosen = { ...read.roles, ...touched };
  const outdated = campaign.revision !== read.revision;

  const takeLatest = () => {
    setRead(campaign);
    setFailure(undefined);
  };
  const save = () => {
    setFailure(undefined);
    const { playbook, name, startDate, revision } = read;
    void change.mutateAsync({ playbook, name, startDate, parameters: {}, values: {}, roles: chosen, revision }).then(
      () => { toast.good(t('saved')); onSaved(); },
      setFailure,
    );
  };

  return (
    <div className={styles.editor}>
      <RolesField roles={roles} chosen={chosen} onChange={setTouched} />
      {others.length > 0 && <OtherRoles roles={others} chosen={chosen} onChange={setTouched} />}
      {failure && !outdated && <Problems refusal={{ failure, homeless: 'problem' in failure ? (failure.problem.violations ?? []) : [] }} roles={[...roles, ...others]} parameters={[]} />}
      {outdated && !change.isPending && (
        <div role="alert" className={styles.outdated}>
          <span>{t('outdated')}</span>
          <Button onClick={takeLatest}>{t('takeLatest')}</Button>
        </div>
      )}
      <div><Button look="primary" busy={change.isPending} onClick={save}>{t('save')}</Button></div>
    </div>
  );
}
