import { isPart } from '@/shared/playbook/parts';
import type { Playbook } from '@/shared/playbook/playbook';

/** A playbook as it is offered beside a running campaign. */
export interface Offer {
  playbook: Playbook;
  /** Cut out of another one, whose key its own key extends. */
  isPart: boolean;
  /** It leads groups itself, for some time: the server starts it as a campaign only. */
  ownCampaign: boolean;
}

/** Whole playbooks come first. A crisis is reported, not started here. */
export function offersOf(playbooks: Playbook[]): Offer[] {
  const offers = playbooks.filter(({ kind }) => kind !== 'crisis').map((playbook) => ({
    playbook,
    isPart: isPart(playbook, playbooks),
    ownCampaign: playbook.kind === 'campaign' && playbook.needsGroups,
  }));
  return [...offers.filter(({ isPart }) => !isPart), ...offers.filter(({ isPart }) => isPart)];
}

export function matches({ playbook: { key, name, nameEn } }: Offer, words: string): boolean {
  return `${key} ${name} ${nameEn ?? ''}`.toLowerCase().includes(words.trim().toLowerCase());
}
