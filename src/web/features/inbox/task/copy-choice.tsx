import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { pick } from '@/shared/i18n/bilingual';
import { useLanguage } from '@/shared/i18n/use-language';
import { usePeople } from '@/shared/people/get-people.query';
import { useRoles } from '@/shared/session/get-roles.query';
import { Choices } from '@/shared/ui/choices';
import { Field, TextInput } from '@/shared/ui/field';
import { wordMessages } from './word-messages';

/** Usernames, and role keys for whoever holds them. */
export interface CopyTo {
  people: string[];
  roles: string[];
}

export const NOBODY: CopyTo = { people: [], roles: [] };

export function CopyChoice({ me, to, onChange }: { me: string; to: CopyTo; onChange: (to: CopyTo) => void }) {
  const t = useMessages(wordMessages);
  const language = useLanguage();
  const { data: people = [] } = usePeople();
  const { data: roles = [] } = useRoles();
  const [find, setFind] = useState('');
  const fits = (text: string) => text.toLowerCase().includes(find.trim().toLowerCase());
  return (
    <>
      <Field label={t('ccFind')}>
        {(ids) => <TextInput {...ids} type="search" value={find} onChange={(event) => setFind(event.target.value)} />}
      </Field>
      <Choices
        legend={t('ccPeople')} chosen={to.people} onChange={(names) => onChange({ ...to, people: names })}
        options={people.filter(({ username, name }) => username !== me && (to.people.includes(username) || fits(`${name} ${username}`)))
          .map(({ username, name }) => ({ value: username, label: name }))}
      />
      <Choices
        legend={t('ccRoles')} chosen={to.roles} onChange={(keys) => onChange({ ...to, roles: keys })}
        options={roles.map(({ key, zh, en }) => ({ value: key, label: pick(language, zh, en) }))
          .filter(({ value, label }) => to.roles.includes(value) || fits(`${label} ${value}`))}
      />
    </>
  );
}
