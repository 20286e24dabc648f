import { useState } from 'react';
import { isoDay } from '@/shared/time/format';
import { useNow } from '@/shared/time/server-clock';
import type { Playbook } from '@/shared/playbook/playbook';
import { useParameters } from '../api/get-parameters.query';
import type { Campaign } from '../campaign';
import { problemOf, textOf, type TypedParameters, valuesOf } from './parameter';
import type { RolePlan } from './roles-field';

/** What is typed, and what is missing once somebody tried to save. */
export function usePlan(playbooks: Playbook[], preset: string | undefined, campaign: Campaign | undefined) {
  const only = playbooks.length === 1 ? playbooks[0]?.key : undefined;
  const today = isoDay(useNow());
  const [playbook, setPlaybook] = useState(campaign?.playbook ?? preset ?? only ?? '');
  const [name, setName] = useState(campaign?.name ?? '');
  const [startDate, setStartDate] = useState(campaign?.startDate.slice(0, 10) ?? '');
  const [roles, setRoles] = useState<RolePlan>(campaign?.roles ?? {});
  const [parameters, setParameters] = useState<TypedParameters>(() =>
    Object.fromEntries(Object.entries(campaign?.parameters ?? {}).map(([key, value]) => [key, textOf(value)])));
  const { data: register } = useParameters(playbook);
  const [tried, setTried] = useState(false);
  const chosen = playbooks.find(({ key }) => key === playbook);

  const length = name.trim().length;
  const wrong = {
    playbook: chosen ? undefined : 'playbookMissing',
    name: length >= 2 && length <= 40 ? undefined : 'nameMissing',
    parameters: register?.some((each) => problemOf(each, parameters[each.key] ?? '')) ? 'incomplete' : undefined,
    startDate: startDate === '' ? 'dateMissing' : startDate < today ? 'datePast' : undefined,
  } as const;

  const check = () => {
    setTried(true);
    if (Object.values(wrong).some(Boolean) || !register) return undefined;
    return { name: name.trim(), startDate, roles, parameters: valuesOf(register ?? [], parameters, campaign?.parameters ?? {}) };
  };

  return {
    playbook, setPlaybook, name, setName, startDate, setStartDate, roles, setRoles, parameters, setParameters,
    register: register ?? [], chosen, today, check, wrong: tried ? wrong : {} as Partial<typeof wrong>,
  };
}

export type Plan = ReturnType<typeof usePlan>;
