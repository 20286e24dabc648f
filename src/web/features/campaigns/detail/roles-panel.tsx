import { Link } from 'react-router';
import { Facts } from '@/shared/desk/facts';
import { Panel } from '@/shared/desk/page';
import { useMessages } from '@/shared/i18n/messages';
import { usePersonName } from '@/shared/people/use-person-name';
import { useMe } from '@/shared/session/get-me.query';
import { useRoleName } from '@/shared/session/get-roles.query';
import { hasRole } from '@/shared/session/session';
import { type Campaign, isAlive } from '../campaign';
import { detailMessages } from './messages';
import { useRoleNames } from './use-role-names';

/** Whom the playbook asks for, then whom playbooks started beside it need. */
export function RolesPanel({ campaign }: { campaign: Campaign }) {
  const { id, playbook, roles } = campaign;
  const t = useMessages(detailMessages);
  const personName = usePersonName();
  const roleName = useRoleName();
  const asked = useRoleNames(playbook);
  const more = Object.keys(roles).filter((key) => !asked.some((role) => role.key === key)).map((key) => ({ key, name: roleName(key) }));
  const people = (key: string) => (roles[key] ?? []).map(personName).join('、') || t('nobody');
  const mayChange = hasRole(useMe(), 'manager') && isAlive(campaign);
  return (
    <Panel title={t('roles')} actions={mayChange && <Link to={`/campaigns/${id}/people`}>{t('changePeople')}</Link>}>
      <Facts items={[...asked, ...more].map(({ key, name }) => ({ name, value: people(key) }))} />
    </Panel>
  );
}
