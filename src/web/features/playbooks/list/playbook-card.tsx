import { Link } from 'react-router';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import type { Playbook } from '@/shared/playbook/playbook';
import { Chip } from '@/shared/ui/chip';
import { playbookMessages } from '../messages';
import styles from './playbooks-page.module.css';

export function PlaybookCard({ playbook }: { playbook: Playbook }) {
  const t = useMessages(playbookMessages);
  const language = useLanguage();
  const { key, name, nameEn, version, roles, documentation } = playbook;
  return (
    <Link to={`/playbooks/${key}`} className={styles.card}>
      <h3>{pick(language, name, nameEn)}</h3>
      <span className={styles.id}>{key}</span>
      {documentation && <p className={styles.words}>{documentation}</p>}
      <div className={styles.marks}>
        <Chip>{t('version', { version })}</Chip>
        {roles.length > 0 && <Chip>{t('roleCount', { count: roles.length })}</Chip>}
      </div>
    </Link>
  );
}
