import { Facts } from '@/shared/desk/facts';
import { Panel } from '@/shared/desk/page';
import { useMessages } from '@/shared/i18n/messages';
import { usePersonName } from '@/shared/people/use-person-name';
import type { Campaign } from '../campaign';
import { detailMessages } from './messages';
import { useRoleNames } from './use-role-names';

export function RolesPanel({ campaign: { playbook, roles } }: { campaign: Campaign }) {
  const t = useMessages(detailMessages);
  const personName = usePersonName();
  const names = useRoleNames(playbook);
  const asked = names.length > 0 ? names : Object.keys(roles).map((key) => ({ key, name: key }));
  const people = (key: string) => (roles[key] ?? []).map(personName).join('、') || t('nobody');
  return (
    <Panel title={t('roles')}>
      <Facts items={asked.map(({ key, name }) => ({ name, value: people(key) }))} />
    </Panel>
  );
}
