import { Panel } from '@/shared/desk/page';
import { useMessages } from '@/shared/i18n/messages';
import type { RoleName } from '@/shared/playbook/playbook';
import type { Campaign } from '../campaign';
import { PeopleEditor } from '../people/people-editor';
import { besideMessages } from './messages';
import styles from './beside.module.css';

interface MissingPeopleProps {
  campaign: Campaign;
  roles: RoleName[];
  onNamed: () => void;
}

/** Names the people whom the refusal asks for without leaving the page: the answers stay. */
export function MissingPeople({ campaign, roles, onNamed }: MissingPeopleProps) {
  const t = useMessages(besideMessages);
  return (
    <Panel title={t('namePeople')}>
      <p className={styles.words}>{t('namePeopleWords')}</p>
      <PeopleEditor campaign={campaign} roles={roles} onSaved={onNamed} />
    </Panel>
  );
}
