import type { Playbook, PlaybookKind } from '@/shared/playbook/playbook';

/** What can be started comes before what is only called. */
export const KINDS: PlaybookKind[] = ['campaign', 'group', 'crisis', 'standalone', 'called'];

/** A process too large for one screen is cut: what was cut out is named after it. */
export const isPartOf = (whole: string, key: string) => key.startsWith(`${whole}-`);

/** Processes of the catalogue first, then the parts that they were cut into. */
export function splitParts(playbooks: Playbook[]) {
  const isPart = ({ key, kind }: Playbook) => kind !== 'campaign' && playbooks.some((whole) => isPartOf(whole.key, key));
  return { processes: playbooks.filter((each) => !isPart(each)), parts: playbooks.filter(isPart) };
}
