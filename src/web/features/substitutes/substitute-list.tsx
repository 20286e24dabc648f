import type { Failure } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { useRoleName } from '@/shared/session/get-roles.query';
import { Button } from '@/shared/ui/button';
import { Chip } from '@/shared/ui/chip';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { substituteMessages } from './messages';
import { type Substitution, useEndSubstitute } from './substitutes.api';
import styles from './substitutes.module.css';

/** What is in force or to come; it can be taken back. */
export function SubstituteList({ person, items }: { person?: string; items: Substitution[] }) {
  const t = useMessages(substituteMessages);
  const failureText = useFailureText();
  const roleName = useRoleName();
  const end = useEndSubstitute(person);
  const ended = (id: string) =>
    void end.mutateAsync(id).then(() => toast.good(t('ended')), (failure: Failure) => toast.bad(failureText(failure)));
  const limits = ({ campaigns, processes, roles }: Substitution) => [
    campaigns && t('limited', { count: campaigns.length }),
    processes && t('limitedProcesses', { count: processes.length }),
    roles && t('limitedRoles', { roles: roles.map(roleName).join('、') }),
  ];
  return (
    <ul className={styles.list}>
      {items.filter(isToCome).map((one) => (
        <li key={one.id}>
          <span>
            <strong>{one.substituteName}</strong> <Chip tone={one.state === 'inForce' ? 'jade' : 'plain'}>{t(`state_${one.state}`)}</Chip>
            <small>
              {[t('period', { from: one.from, until: one.until }), ...limits(one), one.reason].filter(Boolean).join(' · ')}
            </small>
          </span>
          <Button size="s" busy={end.isPending} onClick={() => ended(one.id)}>{t('end')}</Button>
        </li>
      ))}
    </ul>
  );
}

export const isToCome = ({ state }: Substitution) => state === 'planned' || state === 'inForce';
