import { type SubmitEvent, useRef, useState } from 'react';
import type { Failure, Violation } from '@/shared/api/failure';
import { Panel } from '@/shared/desk/page';
import { type FormHandle, FormView } from '@/shared/form/form-view';
import { useMessages } from '@/shared/i18n/messages';
import type { Playbook } from '@/shared/playbook/playbook';
import { Button } from '@/shared/ui/button';
import type { Campaign, CampaignPlan } from '../campaign';
import { BasicsField } from './basics-field';
import { planMessages } from './messages';
import { ParametersField } from './parameters-field';
import styles from './plan.module.css';
import { Problems, type Refusal } from './problems';
import { RolesField } from './roles-field';
import { asksAnything, withBasics, withoutBasics } from './start-form';
import { usePlan } from './use-plan';

interface PlanFormProps {
  playbooks: Playbook[];
  /** Chosen before the page was opened. */
  playbook?: string;
  /** The draft to change. */
  campaign?: Campaign;
  busy: boolean;
  onSave: (plan: CampaignPlan, onRefused: (failure: Failure) => void) => void;
}

export function PlanForm({ playbooks, playbook, campaign, busy, onSave }: PlanFormProps) {
  const t = useMessages(planMessages);
  const form = useRef<FormHandle>(null);
  const plan = usePlan(playbooks, playbook, campaign);
  const { chosen } = plan;
  const schema = chosen?.startForm?.schema;
  const [refusal, setRefusal] = useState<Refusal>();
  const [incomplete, setIncomplete] = useState(false);
  const [revision] = useState(campaign?.revision);
  const hadParameters = Object.keys(campaign?.parameters ?? {}).length > 0;

  // The start form shows the objections to its own fields; the rest is listed below.
  const refused = (failure: Failure) => {
    const violations = failure.tag === 'invalid' ? failure.violations.map(unprefixed) : [];
    setRefusal({ failure, homeless: form.current?.refuse(violations) ?? violations });
  };

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setRefusal(undefined);
    const answers = form.current?.submit() ?? { values: {}, complete: true };
    const basics = plan.check();
    setIncomplete(!basics || !answers.complete);
    if (!basics || !answers.complete || !chosen) return;
    const values = schema ? withBasics(schema, answers.values, basics.name, basics.startDate) : {};
    onSave({ ...basics, playbook: chosen.key, values, revision }, refused);
  };

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <Panel title={t('basics')}><BasicsField plan={plan} playbooks={playbooks} fixed={campaign !== undefined} /></Panel>
      {schema && asksAnything(schema) && (
        <Panel title={t('form')}>
          <FormView key={chosen.key} handle={form} schema={withoutBasics(schema)} values={campaign?.values ?? {}} />
        </Panel>
      )}
      {chosen && chosen.roles.length > 0 && (
        <Panel title={t('roles')}><RolesField key={chosen.key} roles={chosen.roles} chosen={plan.roles} onChange={plan.setRoles} /></Panel>
      )}
      <Panel>
        <details open={hadParameters}>
          <summary className={styles.summary}>{t('parameters')}</summary>
          <ParametersField playbook={plan.playbook} typed={plan.parameters} onChange={plan.setParameters} />
        </details>
      </Panel>
      <div className={styles.end}>
        {incomplete && <p role="alert" className={styles.bad}>{t('incomplete')}</p>}
        {refusal && <Problems refusal={refusal} roles={chosen?.roles ?? []} parameters={plan.register} />}
        <Button type="submit" look="primary" busy={busy}>{t('save')}</Button>
      </div>
    </form>
  );
}

const unprefixed = (violation: Violation): Violation => ({ ...violation, field: violation.field?.replace(/^values\./, '') });
