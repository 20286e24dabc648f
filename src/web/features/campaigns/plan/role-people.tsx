import { useEffect, useState } from 'react';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { usePeople } from '@/shared/people/get-people.query';
import type { RoleName } from '@/shared/playbook/playbook';
import { ChoiceChip } from '@/shared/ui/chip';
import { TextInput } from '@/shared/ui/field';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { peopleToShow } from './people-to-show';
import { planMessages } from './messages';
import styles from './plan.module.css';

interface RolePeopleProps {
  role: RoleName;
  /** undefined until somebody decided: then a single holder is taken by itself. */
  chosen: string[] | undefined;
  onChange: (people: string[]) => void;
}

export function RolePeople({ role, chosen, onChange }: RolePeopleProps) {
  const t = useMessages(planMessages);
  const language = useLanguage();
  const failureText = useFailureText();
  const [words, setWords] = useState('');
  const { data, error } = usePeople(role.key);
  const single = data?.length === 1 ? data[0]?.username : undefined;
  useEffect(() => {
    if (single && chosen === undefined) onChange([single]);
  });

  if (error) return <span role="alert" className={styles.bad}>{failureText(error)}</span>;
  if (!data) return <span className={styles.hint}>…</span>;
  // Shown at once: the plan hears of it only after this was drawn.
  const picked = chosen ?? (single ? [single] : []);
  if (data.length === 0 && picked.length === 0) return <span className={styles.bad}>{t('noHolders')}</span>;
  const { shown, hidden } = peopleToShow(data, picked, words);
  const toggle = (username: string) => onChange(picked.includes(username) ? picked.filter((each) => each !== username) : [...picked, username]);
  const roleName = pick(language, role.zh, role.en);
  return (
    <div className={styles.people} role="group" aria-label={roleName}>
      {shown.map(({ username, name }) => (
        <ChoiceChip key={username} chosen={picked.includes(username)} onClick={() => toggle(username)}>{name}</ChoiceChip>
      ))}
      {(hidden > 0 || words) && (
        <TextInput
          className={styles.find} type="search" value={words} aria-label={t('findPerson', { role: roleName })}
          placeholder={t('more', { count: hidden })} onChange={(event) => setWords(event.target.value)}
        />
      )}
    </div>
  );
}
