import { useMessages } from '@/shared/i18n/messages';
import { usePersonName } from '@/shared/people/use-person-name';
import { auditMessages } from './messages';

/** The server's name for timers, jobs and integrations; it is reserved, nobody has it. */
const SYSTEM = 'system';

export function useActorName(): (username: string | null | undefined) => string {
  const t = useMessages(auditMessages);
  const personName = usePersonName();
  return (username) => (username && username !== SYSTEM ? personName(username) : t('system'));
}
