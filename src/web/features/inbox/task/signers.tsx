import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { Button } from '@/shared/ui/button';
import { type Signer, useSigners } from '../api/get-signers.query';
import type { TaskDetail } from '../types';
import { AddSignerDialog } from './add-signer-dialog';
import card from './card.module.css';
import { RemoveSignerDialog } from './remove-signer-dialog';
import { signerMessages } from './signer-messages';
import styles from './signers.module.css';

/** Who was asked to sign as well, by whom and why, and what has become of it. */
export function Signers({ task }: { task: TaskDetail }) {
  const t = useMessages(signerMessages);
  const me = useMe();
  const signers = useSigners(task.id);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Signer>();
  const mayRemove = ({ state, askedBy }: Signer) =>
    task.acts.includes('remove-signer') && (state === 'waiting' || state === 'signing') && (askedBy === me.username || me.roles.includes('manager'));
  return (
    <section className={card.card} aria-label={t('title')}>
      <h2 className={styles.title}>{t('title')}</h2>
      {signers.data?.length === 0 && <p>{t('nobody')}</p>}
      <ul className={styles.list}>
        {signers.data?.map((signer) => (
          <li key={signer.id}>
            <span>
              {signer.name} · {t(`state_${signer.state}`)}
              <small>{t(`asked_${signer.turn}`, { who: signer.askedByName, reason: signer.reason })}</small>
            </span>
            {mayRemove(signer) && <Button look="quiet" size="s" onClick={() => setRemoving(signer)}>{t('remove')}</Button>}
          </li>
        ))}
      </ul>
      {task.acts.includes('add-signer') && <Button size="s" onClick={() => setAdding(true)}>{t('add')}</Button>}
      {adding && <AddSignerDialog task={task} onClose={() => setAdding(false)} />}
      {removing && <RemoveSignerDialog task={task} signer={removing} onClose={() => setRemoving(undefined)} />}
    </section>
  );
}
