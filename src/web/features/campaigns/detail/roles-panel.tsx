import { Panel } from '@/shared/desk/page';
import { Facts } from '@/shared/desk/facts';
import { useMessages } from '@/shared/i18n/messages';
import { usePeople } from '../api/get-people.query';
import type { Campaign } from '../campaign';
import { detailMessages } from './messages';
import { useRoleNames } from './use-role-names';

export function RolesPanel({ campaign: { playbook, roles } }: { campaign: Campaign }) {
  const t = useMessages(detailMessages);
  const names = useRoleNames(playbook);
  const asked = names.length > 0 ? names : Object.keys(roles).map((key) => ({ key, name: key }));
  return (
    <Panel title={t('roles')}>
      <Facts items={asked.map(({ key, name }) => ({ name, value: <People role={key} usernames={roles[key] ?? []} /> }))} />
    </Panel>
  );
}

function People({ role, usernames }: { role: string; usernames: string[] }) {
  const t = useMessages(detailMessages);
  const { data } = usePeople(role);
  if (usernames.length === 0) return t('nobody');
  return usernames.map((username) => data?.find((person) => person.username === username)?.name ?? username).join('、');
}
