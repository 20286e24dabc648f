import { useParams, useSearchParams } from 'react-router';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { useBpmn } from '@/shared/playbook/get-bpmn.query';
import { usePlaybook } from '@/shared/playbook/get-playbooks.query';
import { Empty, Failed, LoadingRows } from '@/shared/ui/states';
import { useTemplates } from '../api/get-templates.query';
import { playbookMessages } from '../messages';
import { modelerMessages } from './messages';
import { ModelerDesk } from './modeler-desk';

/** Opens the published version that the address names, else the latest. */
export function EditModelPage() {
  const t = useMessages(modelerMessages);
  const missing = useMessages(playbookMessages)('missing');
  const language = useLanguage();
  const { key = '' } = useParams();
  const [params] = useSearchParams();
  const playbook = usePlaybook(key);
  const version = Number(params.get('version')) || playbook.data?.version;
  const bpmn = useBpmn(key, version);
  const templates = useTemplates();

  const error = playbook.error ?? bpmn.error ?? templates.error;
  if (error) return <Failed failure={error} onRetry={() => void Promise.all([playbook.refetch(), bpmn.refetch(), templates.refetch()])} />;
  if (playbook.data === null) return <Empty icon="search" title={missing} />;
  if (!playbook.data || !bpmn.data || !templates.data || !version) return <LoadingRows />;
  return (
    <ModelerDesk
      key={`${key}/${version}`}
      playbook={key}
      name={t('editing', { name: pick(language, playbook.data.name, playbook.data.nameEn) })}
      latest={playbook.data.version}
      published={{ xml: bpmn.data, version }}
      templates={templates.data}
    />
  );
}
