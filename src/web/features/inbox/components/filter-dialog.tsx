import { type FormEvent, useId, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Field, Select, TextInput } from '@/shared/ui/field';
import { useCampaignNames } from '../api/get-campaign-names.query';
import { conditionMessages } from '../filters/condition-messages';
import { Headings } from '../filters/headings';
import { KeepFilter } from '../filters/keep-filter';
import { KeptFilters } from '../filters/kept-filters';
import { inboxMessages } from '../messages';
import type { Filter } from '../types';
import styles from './filter-dialog.module.css';

interface Props {
  filter: Filter;
  onChange: (change: Partial<Filter>) => void;
  onClose: () => void;
}

export function FilterDialog({ filter, onChange, onClose }: Props) {
  const t = useMessages(conditionMessages);
  const title = useMessages(inboxMessages)('filter');
  const campaigns = useCampaignNames().data ?? [];
  const formId = useId();
  const [draft, setDraft] = useState({ campaign: filter.campaign ?? '', group: filter.group ?? '', step: filter.step ?? '' });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const apply = (event: FormEvent) => {
    event.preventDefault();
    onChange({ campaign: draft.campaign, group: draft.group.trim(), step: draft.step.trim() });
    onClose();
  };
  const choose = (part: Partial<Filter>) => {
    onChange(part);
    onClose();
  };
  const asked = { ...filter, campaign: draft.campaign || undefined, group: draft.group.trim() || undefined, step: draft.step.trim() || undefined };
  const footer = (
    <>
      <Button onClick={() => setDraft({ campaign: '', group: '', step: '' })}>{t('clear')}</Button>
      <Button type="submit" form={formId} look="primary">
        {t('apply')}
      </Button>
    </>
  );
  return (
    <Dialog title={title} onClose={onClose} footer={footer}>
      <KeptFilters onChoose={choose} />
      <form id={formId} className={styles.form} onSubmit={apply}>
        <Field label={t('campaign')}>
          {(ids) => (
            <Select {...ids} value={draft.campaign} onChange={(event) => set({ campaign: event.target.value })}>
              <option value="">{t('anyCampaign')}</option>
              {campaigns.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('group')} hint={t('groupHint')}>
          {(ids) => <TextInput {...ids} value={draft.group} autoCapitalize="none" onChange={(event) => set({ group: event.target.value })} />}
        </Field>
        <Field label={t('step')} hint={t('stepHint')}>
          {(ids) => <TextInput {...ids} value={draft.step} autoCapitalize="none" onChange={(event) => set({ step: event.target.value })} />}
        </Field>
      </form>
      <Headings filter={asked} onChoose={choose} />
      <KeepFilter filter={asked} />
    </Dialog>
  );
}
