import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import type { RoleName } from '@/shared/playbook/playbook';
import { useFailureText } from '@/shared/ui/use-failure-text';
import styles from './beside.module.css';
import { besideMessages } from './messages';
import type { Refused } from './refused';

export function Problems({ refused: { failure, homeless }, roles }: { refused: Refused; roles: RoleName[] }) {
  const t = useMessages(besideMessages);
  const language = useLanguage();
  const text = useFailureText();
  const place = (field = '') => {
    const role = roles.find(({ key }) => field === `roles.${key}`);
    return role ? `${pick(language, role.zh, role.en)}：` : '';
  };
  return (
    <div role="alert" className={styles.problems}>
      <p>{homeless.length > 0 ? t('problems') : text(failure)}</p>
      <ul>{homeless.map(({ field, message }, index) => <li key={index}>{place(field)}{message}</li>)}</ul>
    </div>
  );
}
