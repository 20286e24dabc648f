import { useState } from 'react';
import { useNavigate } from 'react-router';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Field, TextArea } from '@/shared/ui/field';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { type Place, usePlaces } from '../api/get-places.query';
import { type Move, useMoveTask } from '../api/move-task.mutation';
import type { TaskDetail } from '../types';
import { moveMessages } from './move-messages';
import styles from './moves.module.css';
import { PlaceList } from './place-list';

const LONGEST_REASON = 500;

/** Where to, and why. */
export function MoveDialog({ task, move, onClose }: { task: TaskDetail; move: Exclude<Move, 'withdraw'>; onClose: () => void }) {
  const t = useMessages(moveMessages);
  const language = useLanguage();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const places = usePlaces(task.id);
  const mutation = useMoveTask(task.id);
  const [to, setTo] = useState<Place>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const failure = mutation.error ?? places.error;
  const offered = (places.data ?? []).filter((place) => move === 'jump' || (place.before && place.at));

  const confirm = () => {
    setTried(true);
    if (!to || !reason.trim()) return;
    mutation.mutate(
      { move, to: to.element, reason },
      {
        onSuccess: () => {
          toast.good(t(`done_${move}`, { step: pick(language, to.name, to.nameEn) }));
          onClose();
          void navigate('/inbox');
        },
      },
    );
  };
  return (
    <Dialog
      title={t(`title_${move}`)} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="primary" busy={mutation.isPending} disabled={offered.length === 0} onClick={confirm}>{t(`confirm_${move}`)}</Button>
      </>}
    >
      <div className={styles.form}>
        <p>{t(`words_${move}`)}</p>
        {places.isSuccess && (offered.length > 0 ? <PlaceList places={offered} chosen={to?.element} onChoose={setTo} /> : <p>{t('none')}</p>)}
        {tried && !to && offered.length > 0 && <p role="alert" className={styles.bad}>{t('needStep')}</p>}
        <Field label={t(`reason_${move}`)} required error={tried && !reason.trim() ? t('needReason') : undefined}>
          {(ids) => <TextArea {...ids} rows={3} maxLength={LONGEST_REASON} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        {failure && <p role="alert" className={styles.bad}>{failureText(failure)}</p>}
      </div>
    </Dialog>
  );
}
