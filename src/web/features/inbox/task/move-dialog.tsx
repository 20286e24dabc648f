import { useState } from 'react';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { type Place, usePlaces } from '../api/get-places.query';
import type { TaskDetail } from '../types';
import { moveMessages } from './move-messages';
import styles from './moves.module.css';
import { PlaceList } from './place-list';
import { useMoving } from './use-moving';
import { Words } from './words';

/** Where to, and why. */
export function MoveDialog({ task, move, onClose }: { task: TaskDetail; move: 'return' | 'jump'; onClose: () => void }) {
  const t = useMessages(moveMessages);
  const language = useLanguage();
  const failureText = useFailureText();
  const places = usePlaces(task.id);
  const moving = useMoving(task, onClose);
  const [to, setTo] = useState<Place>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const offered = (places.data ?? []).filter((place) => move === 'jump' || (place.before && place.at));
  const problem = places.error ? failureText(places.error) : moving.problem;

  const confirm = () => {
    setTried(true);
    if (!to || !reason.trim()) return;
    moving.move({ move, to: to.element, reason }, t(`done_${move}`, { step: pick(language, to.name, to.nameEn) }));
  };
  return (
    <Dialog
      title={t(`title_${move}`)} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="primary" busy={moving.busy} disabled={offered.length === 0} onClick={confirm}>{t(`confirm_${move}`)}</Button>
      </>}
    >
      <div className={styles.form}>
        <p>{t(`words_${move}`)}</p>
        {places.isSuccess && (offered.length > 0 ? <PlaceList places={offered} chosen={to?.element} onChoose={setTo} /> : <p>{t('none')}</p>)}
        {tried && !to && offered.length > 0 && <p role="alert" className={styles.bad}>{t('needStep')}</p>}
        <Words label={t(`reason_${move}`)} value={reason} onChange={setReason} missing={tried ? t('needReason') : undefined} required />
        {problem && <p role="alert" className={styles.bad}>{problem}</p>}
      </div>
    </Dialog>
  );
}
