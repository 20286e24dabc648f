import { useParams, useSearchParams } from 'react-router';
import { Page } from '@/shared/desk/page';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { usePlaybook } from '@/shared/playbook/get-playbooks.query';
import type { Playbook } from '@/shared/playbook/playbook';
import { Chip } from '@/shared/ui/chip';
import { Empty, Failed, LoadingRows } from '@/shared/ui/states';
import { playbookMessages } from '../messages';
import { About } from './about';
import { DiagramPanel } from './diagram-panel';
import { Kpis } from './kpis';
import { PlaybookActions } from './playbook-actions';
import styles from './playbook-page.module.css';
import { Resources } from './resources';
import { Versions } from './versions';

export function PlaybookPage() {
  const t = useMessages(playbookMessages);
  const { key = '' } = useParams();
  const { data, error, refetch } = usePlaybook(key);
  if (error && data === undefined) return <Failed failure={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingRows />;
  return data ? <Detail playbook={data} /> : <Empty icon="search" title={t('missing')} />;
}

function Detail({ playbook }: { playbook: Playbook }) {
  const t = useMessages(playbookMessages);
  const language = useLanguage();
  const [params] = useSearchParams();
  const version = Number(params.get('version')) || playbook.version;
  return (
    <Page
      title={pick(language, playbook.name, playbook.nameEn)}
      parent={{ to: '/playbooks', label: t('allPlaybooks') }}
      marks={<><Chip tone="jade">{t(`kind_${playbook.kind}`)}</Chip><Chip>{t('version', { version })}</Chip></>}
      actions={<PlaybookActions playbook={playbook} version={version} />}
    >
      <div className={styles.diagram}><DiagramPanel playbook={playbook} version={version} /></div>
      <div className={styles.columns}>
        <div className={styles.side}>
          <About playbook={playbook} />
          <Kpis playbook={playbook.key} />
        </div>
        <div className={styles.side}>
          <Resources playbook={playbook} />
          <Versions playbook={playbook} shown={version} />
        </div>
      </div>
    </Page>
  );
}
