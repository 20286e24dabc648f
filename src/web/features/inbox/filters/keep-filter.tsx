import { useState } from 'react';
import type { Failure } from '@/shared/api/failure';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { useMe } from '@/shared/session/get-me.query';
import { useRoles } from '@/shared/session/get-roles.query';
import { Button } from '@/shared/ui/button';
import { Field, Select, TextInput } from '@/shared/ui/field';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useKeepFilter } from '../api/keep-task-filter.mutation';
import type { Filter } from '../types';
import { filterMessages } from './filter-messages';
import styles from './filters.module.css';

/** Gives what is asked now a name. Managers may share it with a job. */
export function KeepFilter({ filter }: { filter: Filter }) {
  const t = useMessages(filterMessages);
  const language = useLanguage();
  const failureText = useFailureText();
  const manager = useMe().roles.includes('manager');
  const roles = useRoles().data ?? [];
  const keep = useKeepFilter();
  const [name, setName] = useState('');
  const [sharedWith, setSharedWith] = useState('');
  const save = () =>
    void keep.mutateAsync({ ...filter, name, ...(sharedWith ? { sharedWith } : {}) }).then(
      () => {
        setName('');
        toast.good(t('saved', { name }));
      },
      (failure: Failure) => toast.bad(failureText(failure)),
    );
  return (
    <details className={styles.keep}>
      <summary>{t('keep')}</summary>
      <div className={styles.form}>
        <Field label={t('name')}>{(ids) => <TextInput {...ids} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />}</Field>
        {manager && (
          <Field label={t('share')}>
            {(ids) => (
              <Select {...ids} value={sharedWith} onChange={(event) => setSharedWith(event.target.value)}>
                <option value="">{t('nobody')}</option>
                {roles.map((role) => <option key={role.key} value={role.key}>{pick(language, role.zh, role.en)}</option>)}
              </Select>
            )}
          </Field>
        )}
        <Button busy={keep.isPending} disabled={!name.trim()} onClick={save}>{t('save')}</Button>
      </div>
    </details>
  );
}
