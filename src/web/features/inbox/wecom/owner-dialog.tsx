import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Field, TextInput } from '@/shared/ui/field';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useNamingOwner } from '../api/wecom';
import moves from '../task/moves.module.css';
import { weComMessages } from './wecom-messages';

interface Props {
  task: string;
  owner: string;
  name: string;
  onClose: () => void;
}

/** Who an owner is in WeCom, where the owner has not said so. */
export function OwnerDialog({ task, owner, name, onClose }: Props) {
  const t = useMessages(weComMessages);
  const failureText = useFailureText();
  const naming = useNamingOwner(task);
  const [userId, setUserId] = useState('');
  return (
    <Dialog
      title={t('ownerTitle', { name })} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="primary" busy={naming.isPending} onClick={() => void naming.mutateAsync({ owner, userId }).then(onClose, () => {})}>{t('save')}</Button>
      </>}
    >
      <div className={moves.form}>
        <Field label={t('ownerUser')} hint={t('ownerUserHint')} required error={naming.error ? failureText(naming.error) : undefined}>
          {(ids) => <TextInput {...ids} autoCapitalize="off" autoComplete="off" value={userId} onChange={({ target }) => setUserId(target.value)} />}
        </Field>
      </div>
    </Dialog>
  );
}
