import { Fragment, useEffect, useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { Field, TextInput } from '@/shared/ui/field';
import styles from './beside.module.css';
import { besideMessages } from './messages';
import { matches, type Offer } from './offer';

interface PlaybookChoiceProps {
  offers: Offer[];
  chosen: Offer | undefined;
  error?: string;
  onChoose: (key: string) => void;
}

/** A list that keeps its height while it is searched, and below it what the chosen playbook is for. */
export function PlaybookChoice({ offers, chosen, error, onChoose }: PlaybookChoiceProps) {
  const t = useMessages(besideMessages);
  const language = useLanguage();
  const group = useId();
  const list = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState('');
  // One that was chosen on another page may stand far below.
  useEffect(() => {
    const option = list.current?.querySelector<HTMLElement>('label:has(:checked)');
    if (list.current && option) list.current.scrollTop = option.offsetTop;
  }, []);
  const found = offers.filter((offer) => matches(offer, words));
  const firstPart = found.find(({ isPart }) => isPart);
  return (
    <div className={styles.stack}>
      <Field label={t('playbook')} required error={error}>
        {(ids) => <TextInput {...ids} type="search" placeholder={t('search')} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <div ref={list} className={styles.playbooks} role="radiogroup" aria-label={t('playbook')}>
        {found.length === 0 && <p className={styles.none}>{t('noMatch')}</p>}
        {found.map((offer) => {
          const { key, name, nameEn } = offer.playbook;
          return (
            <Fragment key={key}>
              {offer === firstPart && <p className={styles.section}>{t('parts')}</p>}
              <label className={styles.option}>
                <input type="radio" name={group} checked={chosen?.playbook.key === key} onChange={() => onChoose(key)} />
                <span className={styles.playbook}>{pick(language, name, nameEn)}<span className={styles.key}>{key}</span></span>
              </label>
            </Fragment>
          );
        })}
      </div>
      <div className={styles.purpose} aria-live="polite"><Purpose chosen={chosen} /></div>
    </div>
  );
}

function Purpose({ chosen }: { chosen: Offer | undefined }) {
  const t = useMessages(besideMessages);
  const language = useLanguage();
  if (!chosen) return <p>{t('purpose')}</p>;
  const { playbook: { key, name, nameEn, documentation }, ownCampaign } = chosen;
  return (
    <>
      <p><b>{pick(language, name, nameEn)}</b></p>
      {ownCampaign && <p className={styles.own}>{t('ownCampaign')} <Link to={`/campaigns/new?playbook=${key}`}>{t('newCampaign')}</Link></p>}
      <p>{documentation || t('noPurpose')}</p>
    </>
  );
}
