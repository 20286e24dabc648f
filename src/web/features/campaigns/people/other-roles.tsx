import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import type { RoleName } from '@/shared/playbook/playbook';
import { type RolePlan, RolesField } from '../plan/roles-field';
import { peopleMessages } from './messages';
import styles from './people.module.css';

interface OtherRolesProps {
  roles: RoleName[];
  chosen: RolePlan;
  onChange: (change: (old: RolePlan) => RolePlan) => void;
}

/** Asks for the people of these roles only when somebody looks. Nobody is taken by himself: nothing needs them yet. */
export function OtherRoles({ roles, chosen, onChange }: OtherRolesProps) {
  const t = useMessages(peopleMessages);
  const [open, setOpen] = useState(false);
  const decided = { ...Object.fromEntries(roles.map(({ key }) => [key, []])), ...chosen };
  return (
    <details className={styles.others} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('others')}</summary>
      <p className={styles.words}>{t('othersWords')}</p>
      {open && <RolesField roles={roles} chosen={decided} onChange={onChange} />}
    </details>
  );
}
