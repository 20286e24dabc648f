import { type KeyboardEvent, type SubmitEvent, useRef, useState } from 'react';
import type { Failure } from '@/shared/api/failure';
import { Panel } from '@/shared/desk/page';
import { type FormHandle, FormView } from '@/shared/form/form-view';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import type { Playbook } from '@/shared/playbook/playbook';
import { Button } from '@/shared/ui/button';
import { useStartPlaybook } from '../api/start-playbook.mutation';
import type { Campaign } from '../campaign';
import { knownFields, questionsOf } from './answers';
import styles from './beside.module.css';
import { GroupsChoice } from './groups-choice';
import { MOST_GROUPS } from './groups-draft';
import { besideMessages } from './messages';
import { MissingPeople } from './missing-people';
import { PlaybookChoice } from './playbook-choice';
import { Problems } from './problems';
import { missingRoles, type Refused, refusedBy } from './refused';
import type { Started } from './started-panel';
import { useBeside } from './use-beside';

interface BesideFormProps {
  campaign: Campaign;
  playbooks: Playbook[];
  onStarted: (started: Started) => void;
}

export function BesideForm({ campaign, playbooks, onStarted }: BesideFormProps) {
  const { id } = campaign;
  const t = useMessages(besideMessages);
  const language = useLanguage();
  const form = useRef<FormHandle>(null);
  const again = useRef<HTMLButtonElement>(null);
  const [typed, setTyped] = useState<Record<string, unknown>>({});
  const beside = useBeside(playbooks);
  const start = useStartPlaybook(id);
  const [refused, setRefused] = useState<Refused>();
  const [incomplete, setIncomplete] = useState(false);
  const { chosen, codes, wrong } = beside;
  const schema = chosen?.playbook.startForm?.schema;
  const known = schema ? knownFields(schema, codes.length > 0) : [];
  const questions = schema && questionsOf(schema, known);
  const startable = chosen?.ownCampaign !== true;
  const missing = refused && chosen ? missingRoles(refused, chosen.playbook.roles) : [];

  const forget = () => {
    setRefused(undefined);
    setIncomplete(false);
  };
  const choose = (key: string) => {
    forget();
    setTyped({});
    beside.setPlaybook(key);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    forget();
    const answers = form.current?.submit() ?? { values: {}, complete: true };
    const chosenWell = beside.check();
    if (!chosenWell) focusWrong(event.currentTarget);
    const complete = chosenWell && answers.complete;
    setIncomplete(!complete);
    if (!complete || !chosen || !startable) return;
    const { key, name, nameEn } = chosen.playbook;
    void start.mutateAsync({ playbook: key, groups: codes, values: answers.values }).then(
      (processes) => onStarted({ name: pick(language, name, nameEn), processes }),
      (failure: Failure) => setRefused(refusedBy(failure, form.current)),
    );
  };

  const wrongGroups = wrong?.groups && t(wrong.groups, { count: codes.length, most: MOST_GROUPS });
  return (
    <form className={styles.form} noValidate onSubmit={submit} onKeyDown={keepSearching}>
      <Panel>
        <PlaybookChoice offers={beside.offers} chosen={chosen} error={wrong?.playbook ? t('playbookMissing') : refused?.playbook} onChoose={choose} />
      </Panel>
      {chosen && startable && (
        <Panel title={t('groups')}>
          <GroupsChoice campaign={id} required={beside.forGroupsOnly} draft={beside.groups} error={wrongGroups ?? refused?.groups} onChange={beside.setGroups} />
        </Panel>
      )}
      {chosen && startable && questions && (
        <Panel title={t('form')}>
          <FormView key={[chosen.playbook.key, ...known].join()} handle={form} schema={questions} values={typed} onChange={setTyped} />
        </Panel>
      )}
      {startable && (
        <div className={styles.end}>
          {incomplete && <p role="alert" className={styles.bad}>{t('incomplete')}</p>}
          {refused && <Problems refused={refused} roles={chosen?.playbook.roles ?? []} />}
          {missing.length > 0 && <MissingPeople campaign={campaign} roles={missing} onNamed={() => { forget(); again.current?.focus(); }} />}
          <Button ref={again} type="submit" look="primary" busy={start.isPending}>{codes.length > 0 ? t('startFor', { count: codes.length }) : t('start')}</Button>
        </div>
      )}
    </form>
  );
}

/** The choices stand above the start form, which would take the focus to its own first gap. */
function focusWrong(page: HTMLFormElement) {
  requestAnimationFrame(() => page.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
}

/** Enter in a search box looks for something; it does not start a process. */
function keepSearching(event: KeyboardEvent) {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'search') event.preventDefault();
}
