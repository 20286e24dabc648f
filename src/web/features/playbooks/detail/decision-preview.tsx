import { type Column, DataTable } from '@/shared/desk/data-table';
import { useMessages } from '@/shared/i18n/messages';
import { Chip } from '@/shared/ui/chip';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { useDecisionTable } from '../api/get-decision-table.query';
import { playbookMessages } from '../messages';
import { type DecisionTable, readDecisionTable } from './decision-table';

type Rule = DecisionTable['rules'][number];

/** The table as plain HTML: to read it, nobody needs 470 kB of editor. */
export default function DecisionPreview({ playbook, name }: { playbook: string; name: string }) {
  const t = useMessages(playbookMessages);
  const { data, error, refetch } = useDecisionTable(playbook, name);
  if (error) return <Failed failure={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingRows rows={3} height={40} />;
  const table = readDecisionTable(data);
  if (!table) return <p>{t('notATable')}</p>;
  const columns: Column<Rule>[] = [
    ...table.inputs.map((header, index) => ({ key: `in${index}`, header, cell: (rule: Rule) => rule.inputs[index] || '—' })),
    ...table.outputs.map((header, index) => ({ key: `out${index}`, header: `→ ${header}`, cell: (rule: Rule) => rule.outputs[index] ?? '' })),
    { key: 'why', header: t('ruleDescription'), cell: (rule) => rule.description },
  ];
  return (
    <>
      <p><Chip>{table.hitPolicy}</Chip> <code>{name}</code></p>
      <DataTable caption={name} columns={columns} rows={table.rules} rowKey={({ id }) => id} />
    </>
  );
}
