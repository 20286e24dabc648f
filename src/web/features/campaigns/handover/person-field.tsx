import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { usePeople } from '@/shared/people/get-people.query';
import { Field, Select, TextInput } from '@/shared/ui/field';
import { handoverMessages } from './messages';

const OTHER = '?';

interface PersonFieldProps {
  person: string;
  onChange: (person: string) => void;
}

/** Who has left may have a disabled account, which no list of people shows: it is named by hand. */
export function PersonField({ person, onChange }: PersonFieldProps) {
  const t = useMessages(handoverMessages);
  const { data: people = [] } = usePeople();
  const [byHand, setByHand] = useState(false);
  const listed = people.some(({ username }) => username === person);
  const other = byHand || (person !== '' && people.length > 0 && !listed);
  const choose = (value: string) => {
    setByHand(value === OTHER);
    onChange(value === OTHER ? '' : value);
  };
  return (
    <>
      <Field label={t('person')} required>
        {(ids) => (
          <Select {...ids} value={other ? OTHER : person} onChange={({ target }) => choose(target.value)}>
            <option value="">{t('choose')}</option>
            {people.map(({ username, name }) => <option key={username} value={username}>{`${name} (${username})`}</option>)}
            <option value={OTHER}>{t('disabled')}</option>
          </Select>
        )}
      </Field>
      {other && (
        <Field label={t('username')} hint={t('usernameHint')} required>
          {(ids) => <TextInput {...ids} value={person} autoCapitalize="none" onChange={({ target }) => onChange(target.value.trim())} />}
        </Field>
      )}
    </>
  );
}
