import { useId } from 'react';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { useFormat } from '@/shared/time/use-format';
import type { Place } from '../api/get-places.query';
import { moveMessages } from './move-messages';
import styles from './moves.module.css';

/** Steps to choose one of, with who did each last. */
export function PlaceList({ places, chosen, onChoose }: { places: Place[]; chosen?: string; onChoose: (place: Place) => void }) {
  const t = useMessages(moveMessages);
  const language = useLanguage();
  const format = useFormat();
  const name = useId();
  const about = (place: Place) =>
    place.at ? t('doneBy', { who: place.byName ?? place.by ?? '', moment: format.moment(place.at) }) : place.before ? t('notDone') : t('ahead');
  return (
    <fieldset className={styles.places}>
      <legend>{t('steps')}</legend>
      {places.map((place) => (
        <label key={place.element}>
          <input type="radio" name={name} checked={place.element === chosen} onChange={() => onChoose(place)} />
          <span>
            {pick(language, place.name, place.nameEn)}
            <small>{about(place)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
