import type { Failure, Violation } from '@/shared/api/failure';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import type { RoleName } from '@/shared/playbook/playbook';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { planMessages } from './messages';
import type { Parameter } from './parameter';
import styles from './plan.module.css';

export interface Refusal {
  failure: Failure;
  /** Objections that belong to no field of the start form. */
  homeless: Violation[];
}

interface ProblemsProps {
  refusal: Refusal;
  roles: RoleName[];
  parameters: Parameter[];
}

export function Problems({ refusal: { failure, homeless }, roles, parameters }: ProblemsProps) {
  const t = useMessages(planMessages);
  const language = useLanguage();
  const text = useFailureText();
  const place = ({ field = '' }: Violation) => {
    const named = roles.find(({ key }) => field === `roles.${key}`) ?? parameters.find(({ key }) => field === `parameters.${key}`);
    return named ? `${pick(language, named.zh, named.en)}：` : '';
  };
  return (
    <div role="alert" className={styles.problems}>
      <p>{homeless.length > 0 ? t('problems') : text(failure)}</p>
      <ul>{homeless.map((violation, index) => <li key={index}>{place(violation)}{violation.message}</li>)}</ul>
    </div>
  );
}
