// Who does a step: the roles of the catalogue, and whom a model means where it names a person or a rule instead of a role.
import catalogue from '../../../main/resources/roles.json' with { type: 'json' };

const roles = new Map(catalogue.map(role => [role.key, role]));

/** Steps that only the engine does, in a process where nobody else works. */
export const SYSTEM = 'system';

/** Models name some people by a variable; this is whom they mean. Roles that a decision or a list gives: the first of them. */
const MEANT = {
  learner: 'new_distributor', teamMember: 'b_small', inviter: 'wechat_sales', signer: 'b_big', agent: 'customer_service',
  approverRole: 'executive_sponsor', reviewRole: 'project_lead', slots: 'main_ip',
};

/** The first role of a user task; of a choice by expression the last, which is the usual case. */
export function roleOf({ candidateGroups, assignee }) {
  const asked = candidateGroups ?? assignee ?? '';
  if (!asked.startsWith('${')) return known(asked.split(',')[0].trim());
  const chosen = [...asked.matchAll(/'(\w+)'/g)].map(match => match[1]).filter(word => roles.has(word));
  return chosen.at(-1) ?? known(MEANT[/\w+/.exec(asked)[0]]);
}

const known = key => (roles.has(key) ? key : undefined);

export function laneNames(key) {
  const { zh, en } = roles.get(key);
  return { zh, en: key === SYSTEM ? 'System' : `${en[0].toUpperCase()}${en.slice(1)}` };
}
