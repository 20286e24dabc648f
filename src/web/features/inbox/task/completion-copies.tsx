import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { usePersonName } from '@/shared/people/use-person-name';
import { useRoleName } from '@/shared/session/get-roles.query';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { CopyChoice, type CopyTo } from './copy-choice';
import styles from './moves.module.css';
import { wordMessages } from './word-messages';

/** To whom what is being filled in is shown when it is done. */
export function CompletionCopies({ me, to, onChange }: { me: string; to: CopyTo; onChange: (to: CopyTo) => void }) {
  const t = useMessages(wordMessages);
  const nameOf = usePersonName();
  const roleName = useRoleName();
  const [open, setOpen] = useState(false);
  const whom = [...to.people.map(nameOf), ...to.roles.map(roleName)].join('、');
  const close = () => setOpen(false);
  return (
    <div className={styles.moves}>
      <Button look="quiet" size="s" onClick={() => setOpen(true)}>{whom ? t('ccWithWhom', { whom }) : t('ccWith')}</Button>
      {open && (
        <Dialog title={t('ccWithTitle')} onClose={close} footer={<Button look="primary" onClick={close}>{t('ccWithDone')}</Button>}>
          <div className={styles.form}>
            <p>{t('ccWithWords')}</p>
            <CopyChoice me={me} to={to} onChange={onChange} />
          </div>
        </Dialog>
      )}
    </div>
  );
}
