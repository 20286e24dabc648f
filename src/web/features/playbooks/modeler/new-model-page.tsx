import { useMessages } from '@/shared/i18n/messages';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { useTemplates } from '../api/get-templates.query';
import { modelerMessages } from './messages';
import { ModelerDesk } from './modeler-desk';
import { NEW_MODEL } from './new-model';

export function NewModelPage() {
  const t = useMessages(modelerMessages);
  const { data, error, refetch } = useTemplates();
  if (error) return <Failed failure={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingRows />;
  return <ModelerDesk playbook="new" name={t('newModel')} latest={0} published={{ xml: NEW_MODEL, version: 0 }} templates={data} />;
}
