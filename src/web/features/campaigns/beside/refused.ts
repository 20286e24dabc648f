import type { Failure, Violation } from '@/shared/api/failure';
import type { FormHandle } from '@/shared/form/form-view';
import type { RoleName } from '@/shared/playbook/playbook';

/** The server's objections by where they are shown. */
export interface Refused {
  failure: Failure;
  playbook?: string;
  groups?: string;
  /** Those that belong to no field of the page: missing people, for example. */
  homeless: Violation[];
}

/** The roles that have nobody. */
export const missingRoles = ({ homeless }: Refused, roles: RoleName[]) =>
  roles.filter(({ key }) => homeless.some(({ field, rule }) => field === `roles.${key}` && rule === 'missing'));

/** The start form shows the objections to its own fields by itself. */
export function refusedBy(failure: Failure, form: FormHandle | null): Refused {
  const violations = 'problem' in failure ? (failure.problem.violations ?? []) : [];
  const at = (name: string) => violations.find(({ field }) => field === name)?.message;
  const others = violations.filter(({ field }) => field !== 'playbook' && field !== 'groups');
  return { failure, playbook: at('playbook'), groups: at('groups'), homeless: form?.refuse(others) ?? others };
}
