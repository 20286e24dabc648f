import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { Button } from '@/shared/ui/button';
import { TextInput } from '@/shared/ui/field';
import { Icon } from '@/shared/ui/icon';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { useParameters } from '../api/get-parameters.query';
import { planMessages } from './messages';
import { type Parameter, parameterName, type TypedParameters } from './parameter';
import { ParameterField } from './parameter-field';
import styles from './plan.module.css';

interface ParametersFieldProps {
  playbook: string;
  typed: TypedParameters;
  onChange: (typed: TypedParameters) => void;
}

/** All that the playbook reads of the register, by subject; what is changed stands above what can be found. */
export function ParametersField({ playbook, typed, onChange }: ParametersFieldProps) {
  const t = useMessages(planMessages);
  const [words, setWords] = useState('');
  // What is emptied while somebody types must not fold away below the cursor.
  const [before] = useState(typed);
  const { data, error, refetch } = useParameters(playbook);
  if (error && !data) return <Failed failure={error} onRetry={() => void refetch()} />;
  if (!data) return playbook === '' ? <p className={styles.hint}>{t('playbookFirst')}</p> : <LoadingRows rows={2} height={44} />;
  const set = (key: string, text: string) => onChange({ ...typed, [key]: text });
  const unknown = Object.keys(typed).filter((key) => typed[key] && !data.some((parameter) => parameter.key === key));
  const found = data.filter((parameter) => matches(parameter, words));
  return (
    <div className={styles.stack}>
      <p className={styles.hint}>{t('parametersHint')} {t('parametersSet', { set: Object.values(typed).filter(Boolean).length, total: data.length })}</p>
      {unknown.map((key) => (
        <p key={key} className={styles.unknown}>
          <code>{key} = {typed[key]}</code>
          <Button look="quiet" aria-label={t('remove', { name: key })} onClick={() => set(key, '')}><Icon name="close" size={18} /></Button>
        </p>
      ))}
      {data.length > 0 && <TextInput type="search" aria-label={t('findParameter')} placeholder={t('findParameter')} value={words} onChange={(event) => setWords(event.target.value)} />}
      {found.length === 0 && <p className={styles.hint}>{t(data.length === 0 ? 'noParameters' : 'noParameterFound')}</p>}
      <Groups parameters={found} typed={typed} before={before} open={words !== ''} onChange={set} />
    </div>
  );
}

interface GroupsProps {
  parameters: Parameter[];
  typed: TypedParameters;
  before: TypedParameters;
  open: boolean;
  onChange: (key: string, text: string) => void;
}

function Groups({ parameters, typed, before, open, onChange }: GroupsProps) {
  const t = useMessages(planMessages);
  const language = useLanguage();
  const groups = [...new Map(parameters.map(({ group }) => [group.zh, group])).values()];
  return groups.map((group) => {
    const members = parameters.filter((parameter) => parameter.group.zh === group.zh);
    const changed = members.filter(({ key }) => typed[key]).length;
    return (
      <details key={`${group.zh}${open ? ' found' : ''}`} open={open || members.some(({ key }) => before[key])} className={styles.parameterGroup}>
        <summary>{parameterName(language, group)} <span className={styles.hint}>{changed > 0 ? t('parametersSet', { set: changed, total: members.length }) : members.length}</span></summary>
        <div className={styles.parameters}>
          {members.map((parameter) => <ParameterField key={parameter.key} parameter={parameter} text={typed[parameter.key] ?? ''} onChange={(text) => onChange(parameter.key, text)} />)}
        </div>
      </details>
    );
  });
}

const matches = ({ key, zh, en, group }: Parameter, words: string) => `${key} ${zh} ${en} ${group.zh} ${group.en}`.toLowerCase().includes(words.trim().toLowerCase());
