import { Link } from 'react-router';
import { type Column, DataTable } from '@/shared/desk/data-table';
import { Panel } from '@/shared/desk/page';
import { useMessages } from '@/shared/i18n/messages';
import type { Playbook } from '@/shared/playbook/playbook';
import { usePersonName } from '@/shared/people/use-person-name';
import { formatStamp } from '@/shared/time/format';
import { Chip } from '@/shared/ui/chip';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { usePlaybookVersions } from '../api/get-playbook-versions.query';
import { playbookMessages } from '../messages';
import type { PlaybookVersion } from '../playbook';

/** All published versions; one of them is shown in the diagram. */
export function Versions({ playbook, shown }: { playbook: Playbook; shown: number }) {
  const t = useMessages(playbookMessages);
  const personName = usePersonName();
  const { data, error, refetch } = usePlaybookVersions(playbook.key);
  const columns: Column<PlaybookVersion>[] = [
    { key: 'version', header: t('versions'), cell: ({ version, latest }) => <>{t('version', { version })} {latest && <Chip tone="jade">{t('latest')}</Chip>}</> },
    { key: 'at', header: t('deployedAt'), cell: ({ deployedAt }) => formatStamp(deployedAt).slice(0, 16) },
    { key: 'by', header: t('deployedBy'), minor: true, cell: ({ deployedBy }) => deployedBy ? (deployedBy === 'system' ? t('shipped') : personName(deployedBy)) : '—' },
    {
      key: 'show', header: <span className="sr-only">{t('show')}</span>, cell: ({ version }) =>
        version === shown ? t('shown') : <Link to={`?version=${version}`} replace preventScrollReset>{t('show')}</Link>,
    },
  ];
  return (
    <Panel title={t('versions')}>
      {error && <Failed failure={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={2} height={40} />}
      {data && <DataTable caption={t('versions')} columns={columns} rows={data} rowKey={({ version }) => String(version)} isMarked={({ version }) => version === shown} />}
    </Panel>
  );
}
