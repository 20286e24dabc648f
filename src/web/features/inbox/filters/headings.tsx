import { useState } from 'react';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { Field, Select } from '@/shared/ui/field';
import { LoadingRows } from '@/shared/ui/states';
import { type By, type Heading, useHeadings } from '../api/get-headings.query';
import type { Filter } from '../types';
import { filterMessages } from './filter-messages';
import styles from './filters.module.css';

/** The list gathered by campaign, group or step: how many tasks, how many late; a heading opens its tasks. */
export function Headings({ filter, onChoose }: { filter: Filter; onChoose: (change: Partial<Filter>) => void }) {
  const t = useMessages(filterMessages);
  const language = useLanguage();
  const [by, setBy] = useState<By | ''>('');
  const { data } = useHeadings(by, filter);
  if (filter.view === 'done') return null;
  const choose = ({ code, campaign }: Heading) => onChoose({ [by]: code ?? undefined, ...(campaign ? { campaign } : {}) });
  return (
    <section className={styles.headings}>
      <Field label={t('by')}>
        {(ids) => (
          <Select {...ids} value={by} onChange={(event) => setBy(event.target.value as By | '')}>
            <option value="">{t('noBy')}</option>
            <option value="campaign">{t('campaign')}</option>
            <option value="group">{t('group')}</option>
            <option value="step">{t('step')}</option>
          </Select>
        )}
      </Field>
      {by && !data && <LoadingRows rows={3} height={44} />}
      <ul className={styles.rows}>
        {data?.items.map((each) => (
          <li key={`${each.campaign}/${each.code}`} className={styles.row}>
            <button type="button" className={styles.choice} disabled={!each.code} onClick={() => choose(each)}>
              <span>{each.code ? nameOf(by, each, language) : t('without')}{each.late > 0 && <small className={styles.late}>{t('late', { count: each.late })}</small>}</span>
              <span className={styles.count}>{each.count}</span>
            </button>
          </li>
        ))}
      </ul>
      {data?.more && <p className={styles.note}>{t('more')}</p>}
    </section>
  );
}

function nameOf(by: By | '', { code, name, nameEn }: Heading, language: Parameters<typeof pick>[0]): string {
  const called = name ? pick(language, name, nameEn) : '';
  return by === 'group' ? [code, called].filter(Boolean).join(' ') : called || (code ?? '');
}
