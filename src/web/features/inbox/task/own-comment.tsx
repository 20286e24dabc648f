import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import type { Person } from '../types';
import { ChangeComment } from './change-comment';
import { commentMessages } from './comment-messages';
import styles from './task-comments.module.css';
import { WithdrawComment } from './withdraw-comment';

export interface Own {
  task: string;
  id: string;
  text: string;
  mentions: Person[];
}

/** One's own words, while they can still be mended or taken back; until when, the server knows. */
export function OwnComment(own: Own) {
  const t = useMessages(commentMessages);
  const [doing, setDoing] = useState<'change' | 'withdraw'>();
  const close = () => setDoing(undefined);
  if (doing === 'change') return <ChangeComment {...own} onClose={close} />;
  return (
    <div className={styles.offers}>
      <Button size="s" look="quiet" onClick={() => setDoing('change')}>{t('change')}</Button>
      <Button size="s" look="quiet" onClick={() => setDoing('withdraw')}>{t('withdraw')}</Button>
      {doing === 'withdraw' && <WithdrawComment task={own.task} id={own.id} onClose={close} />}
    </div>
  );
}
