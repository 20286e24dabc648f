import { useMessages } from '@/shared/i18n/messages';
import type { Playbook } from '@/shared/playbook/playbook';
import { playbookMessages } from '../messages';
import { PlaybookCard } from './playbook-card';
import styles from './playbooks-page.module.css';

/** Folded: whoever plans does not look for them, whoever searches finds them. */
export function Parts({ parts, open }: { parts: Playbook[]; open: boolean }) {
  const t = useMessages(playbookMessages);
  return (
    <details open={open} className={styles.parts}>
      <summary>{t('parts', { count: parts.length })}</summary>
      <p className={styles.hint}>{t('partsHint')}</p>
      <ul className={styles.cards}>
        {parts.map((playbook) => <li key={playbook.key}><PlaybookCard playbook={playbook} /></li>)}
      </ul>
    </details>
  );
}
