import type { FormSchema } from '@/shared/playbook/playbook';

/** `plannedGroupCount` comes from the groups that are imported. */
const ASKED_ABOVE = new Set(['campaignName', 'campaignStartDate', 'plannedGroupCount']);

/** Name and start are asked in the first section already: the form asks for the rest. */
export function withoutBasics(schema: FormSchema['schema']): FormSchema['schema'] {
  return { ...schema, components: schema.components?.filter(({ key }) => !key || !ASKED_ABOVE.has(key)) };
}

/** Whether anything is left to fill in. */
export const asksAnything = (schema: FormSchema['schema']) => withoutBasics(schema).components?.some(({ key }) => key) === true;

/** The form's own keys for what was asked above, so that the server can check the form as a whole. */
export function withBasics(schema: FormSchema['schema'], values: Record<string, unknown>, name: string, startDate: string) {
  const asked = (key: string) => schema.components?.some((component) => component.key === key);
  return {
    ...values,
    ...(asked('campaignName') ? { campaignName: name } : {}),
    ...(asked('campaignStartDate') ? { campaignStartDate: startDate } : {}),
  };
}
