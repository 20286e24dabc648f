import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useOffline } from '@/shared/offline/network';
import { Button } from '@/shared/ui/button';
import { type Signer, useSigners } from '../api/get-signers.query';
import { NeedsNetwork } from '../offline/needs-network';
import type { TaskDetail } from '../types';
import { AddSignerDialog } from './add-signer-dialog';
import card from './card.module.css';
import { RemoveSignerDialog } from './remove-signer-dialog';
import { signerMessages } from './signer-messages';
import styles from './signers.module.css';

/** Who signs: whom the model names of several, and who was asked as well, by whom and why; and what has become of each. */
export function Signers({ task }: { task: TaskDetail }) {
  const t = useMessages(signerMessages);
  const signers = useSigners(task.id);
  const offline = useOffline();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Signer>();
  const several = signers.data?.some(({ turn }) => turn === 'named') ?? false;
  const about = ({ turn, votes, askedByName, reason }: Signer) => [
    turn === 'named' ? t('named') : t(`asked_${turn}`, { who: askedByName ?? '', reason: reason ?? '' }),
    typeof votes === 'number' && votes !== 1 && t('votes', { count: votes }),
  ];
  return (
    <section className={card.card} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {signers.data?.length === 0 && <p>{t('nobody')}</p>}
      <ul className={styles.list}>
        {signers.data?.map((signer) => (
          <li key={signer.id}>
            <span>
              {signer.name ?? t('somebody')} · {t(`state_${signer.state}`)}
              <small>{about(signer).filter(Boolean).join(' · ')}</small>
            </span>
            {signer.removable && <Button look="quiet" size="s" disabled={offline} onClick={() => setRemoving(signer)}>{t('remove')}</Button>}
          </li>
        ))}
      </ul>
      {task.acts.includes('add-signer') && <Button size="s" className={styles.add} disabled={offline} onClick={() => setAdding(true)}>{t('add')}</Button>}
      <NeedsNetwork acts={[t('add'), t('remove')]} />
      {adding && <AddSignerDialog task={task} several={several} onClose={() => setAdding(false)} />}
      {removing && <RemoveSignerDialog task={task} signer={removing} onClose={() => setRemoving(undefined)} />}
    </section>
  );
}
