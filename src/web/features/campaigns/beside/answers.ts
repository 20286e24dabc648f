import type { FormSchema } from '@/shared/playbook/playbook';

type Schema = FormSchema['schema'];

/** What the server fills in by itself, see StartingBeside.known. */
const OF_CAMPAIGN = ['campaignId', 'campaignName', 'campaignStartDate', 'initiator'];
const OF_GROUP = ['groupId', 'membersNow'];

/** Fields of the start form that nobody has to answer. */
export function knownFields(schema: Schema, forGroups: boolean): string[] {
  const known = forGroups ? [...OF_CAMPAIGN, ...OF_GROUP] : OF_CAMPAIGN;
  return (schema.components ?? []).flatMap(({ key }) => (key && known.includes(key) ? [key] : []));
}

/** The form without those; undefined when no field is left. */
export function questionsOf(schema: Schema, known: string[]): Schema | undefined {
  const components = schema.components?.filter(({ key }) => !key || !known.includes(key)) ?? [];
  const asks = components.some(({ key, components: rows }) => key || rows);
  return asks ? { ...schema, components } : undefined;
}
