import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import type { RoleName } from '@/shared/playbook/playbook';
import { planMessages } from './messages';
import styles from './plan.module.css';
import { RolePeople } from './role-people';

export type RolePlan = Record<string, string[]>;

interface RolesFieldProps {
  roles: RoleName[];
  chosen: RolePlan;
  onChange: (change: (old: RolePlan) => RolePlan) => void;
}

/** Each role of the playbook, and who does it in this campaign. */
export function RolesField({ roles, chosen, onChange }: RolesFieldProps) {
  const t = useMessages(planMessages);
  const language = useLanguage();
  const done = roles.filter(({ key }) => (chosen[key]?.length ?? 0) > 0).length;
  return (
    <div className={styles.stack}>
      <p className={styles.hint}>{t('rolesHint')} {t('rolesDone', { done, total: roles.length })}</p>
      <ul className={styles.roles}>
        {roles.map((role) => (
          <li key={role.key} className={styles.role}>
            <span className={styles.roleName}>{pick(language, role.zh, role.en)}</span>
            <RolePeople
              role={role}
              chosen={chosen[role.key]}
              onChange={(people) => onChange((old) => ({ ...old, [role.key]: people }))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
