import { pick } from '@/shared/i18n/bilingual';
import { useLanguage } from '@/shared/i18n/use-language';
import { usePlaybook } from '@/shared/playbook/get-playbooks.query';

/** The roles that the playbook asks for, in its order, in the user's language. */
export function useRoleNames(playbook: string) {
  const language = useLanguage();
  const { data } = usePlaybook(playbook);
  return (data?.roles ?? []).map(({ key, zh, en }) => ({ key, name: pick(language, zh, en) }));
}
