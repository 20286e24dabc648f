import { useMessages } from '@/shared/i18n/messages';
import type { Playbook } from '@/shared/playbook/playbook';
import { playbookMessages } from '../messages';
import { KINDS } from '../kinds';
import { PlaybookCard } from './playbook-card';
import styles from './playbooks-page.module.css';

/** What can be started comes before what is only called. */
export function PlaybookGroups({ playbooks }: { playbooks: Playbook[] }) {
  const t = useMessages(playbookMessages);
  return KINDS.map((kind) => {
    const members = playbooks.filter((playbook) => playbook.kind === kind);
    return members.length > 0 && (
      <section key={kind} className={styles.group}>
        <header>
          <h2>{t(`kind_${kind}`)}</h2>
          <span className={styles.hint}>{t(`kindHint_${kind}`)}</span>
        </header>
        <ul className={styles.cards}>
          {members.map((playbook) => <li key={playbook.key}><PlaybookCard playbook={playbook} /></li>)}
        </ul>
      </section>
    );
  });
}
