import { usePeople } from '@/shared/people/get-people.query';
import { usePlaybook } from '@/shared/playbook/get-playbooks.query';
import type { RoleName } from '@/shared/playbook/playbook';
import { useRoles } from '@/shared/session/get-roles.query';
import type { Campaign } from '../campaign';

/** What the campaign's playbook asks for and what is named already; apart from those, roles that somebody could do. */
export function useRolesToName({ playbook, roles: named }: Campaign): { roles: RoleName[]; others: RoleName[] } | undefined {
  const asked = usePlaybook(playbook).data?.roles;
  const catalogue = useRoles().data;
  const people = usePeople().data;
  if (!asked || !catalogue || !people) return undefined;
  const isAsked = ({ key }: RoleName) => asked.some((role) => role.key === key);
  const more = catalogue.filter((role) => !isAsked(role));
  return {
    roles: [...asked, ...more.filter(({ key }) => named[key]?.length)],
    others: more.filter(({ key }) => !named[key]?.length && people.some(({ roleKeys }) => roleKeys.includes(key))),
  };
}
