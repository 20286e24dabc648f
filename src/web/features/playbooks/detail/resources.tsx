import { useState } from 'react';
import { Panel } from '@/shared/desk/page';
import { useMessages } from '@/shared/i18n/messages';
import type { Playbook, Resource } from '@/shared/playbook/playbook';
import { playbookMessages } from '../messages';
import styles from './playbook-page.module.css';
import { ResourceDialog } from './resource-dialog';

export interface OpenResource extends Resource {
  type: 'decision' | 'form';
}

/** Decision tables and forms that the playbook uses, to look at. */
export function Resources({ playbook }: { playbook: Playbook }) {
  const t = useMessages(playbookMessages);
  const [open, setOpen] = useState<OpenResource>();
  const list = (type: OpenResource['type'], resources: (Resource | string)[], none: string) =>
    resources.length === 0 ? <p>{none}</p> : (
      <ul>
        {resources.map(toResource).map((resource) => (
          <li key={resource.key}>
            <button type="button" className={styles.resource} onClick={() => setOpen({ ...resource, type })}>
              {resource.name || resource.key}
            </button>
          </li>
        ))}
      </ul>
    );
  return (
    <Panel>
      <div className={styles.resources}>
        <h3>{t('decisions')}</h3>
        {list('decision', playbook.decisions, t('noDecisions'))}
        <h3>{t('forms')}</h3>
        {list('form', playbook.forms, t('noForms'))}
      </div>
      {open && <ResourceDialog playbook={playbook.key} resource={open} onClose={() => setOpen(undefined)} />}
    </Panel>
  );
}

const toResource = (resource: Resource | string): Resource => (typeof resource === 'string' ? { key: resource } : resource);
