import type { Playbook } from './playbook';

/** A process too large for one screen is cut: what was cut out is named after it. */
export const isPartOf = (whole: string, key: string) => key.startsWith(`${whole}-`);

/** What can be launched stands for itself, whatever its name. */
export const isPart = ({ key, kind }: Playbook, playbooks: Playbook[]) => kind !== 'campaign' && playbooks.some((whole) => isPartOf(whole.key, key));
