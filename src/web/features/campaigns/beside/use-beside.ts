import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { Playbook } from '@/shared/playbook/playbook';
import { type GroupsDraft, groupsDraft, groupsOf, wrongGroups } from './groups-draft';
import { offersOf } from './offer';

/** What is chosen, and what is missing once somebody tried to start it. */
export function useBeside(playbooks: Playbook[]) {
  const [params] = useSearchParams();
  // Groups that were ticked in the ledger.
  const ticked = (useLocation().state as { groups?: string[] } | null)?.groups;
  const [playbook, setPlaybook] = useState(params.get('playbook') ?? '');
  const [groups, setGroups] = useState<GroupsDraft>(() => groupsDraft(ticked));
  const [tried, setTried] = useState(false);
  const offers = offersOf(playbooks);
  const chosen = offers.find(({ playbook: { key } }) => key === playbook);
  const forGroupsOnly = chosen?.playbook.kind === 'group';
  const codes = groupsOf(groups, forGroupsOnly);
  const wrong = { playbook: !chosen, groups: wrongGroups(groups, forGroupsOnly) };

  const check = () => {
    setTried(true);
    return !wrong.playbook && !wrong.groups;
  };

  return { offers, chosen, setPlaybook, groups, setGroups, forGroupsOnly, codes, check, wrong: tried ? wrong : undefined };
}
