import { codesOf } from '../detail/scope-field';

/** As many as the server starts at once. */
export const MOST_GROUPS = 200;

/** As typed: once for the campaign, or once for each of the groups that are named. */
export interface GroupsDraft {
  which: 'campaign' | 'groups';
  codes: string;
}

export const groupsDraft = (codes: string[] = []): GroupsDraft => ({ which: codes.length > 0 ? 'groups' : 'campaign', codes: codes.join(', ') });

/** @param required the playbook runs for groups only */
export const groupsOf = ({ which, codes }: GroupsDraft, required: boolean) => (required || which === 'groups' ? codesOf(codes) : []);

export function wrongGroups(draft: GroupsDraft, required: boolean): 'groupsMissing' | 'groupsMany' | undefined {
  const { length } = groupsOf(draft, required);
  if (length > MOST_GROUPS) return 'groupsMany';
  return length === 0 && (required || draft.which === 'groups') ? 'groupsMissing' : undefined;
}

export function toggled(draft: GroupsDraft, code: string): GroupsDraft {
  const codes = codesOf(draft.codes);
  const next = codes.includes(code) ? codes.filter((each) => each !== code) : [...codes, code];
  return { ...draft, codes: next.join(', ') };
}
