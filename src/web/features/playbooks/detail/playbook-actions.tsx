import { useQueryClient } from '@tanstack/react-query';
import { saveText } from '@/shared/desk/save-text';
import { useMessages } from '@/shared/i18n/messages';
import { bpmnQuery } from '@/shared/playbook/get-bpmn.query';
import type { Playbook } from '@/shared/playbook/playbook';
import { StartInCampaign } from '@/shared/playbook/start-in-campaign';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { playbookMessages } from '../messages';

export function PlaybookActions({ playbook, version }: { playbook: Playbook; version: number }) {
  const { key } = playbook;
  const t = useMessages(playbookMessages);
  const isManager = hasRole(useMe(), 'manager');
  const failureText = useFailureText();
  const client = useQueryClient();
  const download = () =>
    client.fetchQuery(bpmnQuery(key, version)).then(
      (xml) => saveText(`${key}.bpmn`, 'application/xml', xml),
      (failure) => toast.bad(failureText(failure)),
    );
  return (
    <>
      <Button onClick={() => void download()}>{t('download')}</Button>
      {isManager && <ButtonLink to={`/playbooks/${key}/edit?version=${version}`}>{t('edit')}</ButtonLink>}
      {isManager && <StartInCampaign playbook={playbook} />}
    </>
  );
}
