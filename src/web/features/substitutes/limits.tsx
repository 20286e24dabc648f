import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { usePlaybooks } from '@/shared/playbook/get-playbooks.query';
import { isPart } from '@/shared/playbook/parts';
import { useRoles } from '@/shared/session/get-roles.query';
import { Choices } from '@/shared/ui/choices';
import { substituteMessages } from './messages';
import { useCampaignChoice, type Wish } from './substitutes.api';

/** Which part of the work the substitute does: all that fits every limit. Nothing chosen is no limit. */
export function Limits({ wish, onChange }: { wish: Wish; onChange: (part: Partial<Wish>) => void }) {
  const t = useMessages(substituteMessages);
  const language = useLanguage();
  const { data: campaigns = [] } = useCampaignChoice();
  const { data: playbooks = [] } = usePlaybooks();
  const { data: roles = [] } = useRoles();
  const wholes = playbooks.filter((playbook) => !isPart(playbook, playbooks));
  return (
    <>
      <Choices
        legend={t('campaigns')} chosen={wish.campaigns} onChange={(chosen) => onChange({ campaigns: chosen })}
        options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choices
        legend={t('processes')} chosen={wish.processes} onChange={(chosen) => onChange({ processes: chosen })}
        options={wholes.map(({ key, name, nameEn }) => ({ value: key, label: pick(language, name, nameEn) }))}
      />
      <Choices
        legend={t('roles')} chosen={wish.roles} onChange={(chosen) => onChange({ roles: chosen })}
        options={roles.map(({ key, zh, en }) => ({ value: key, label: pick(language, zh, en) }))}
      />
    </>
  );
}
