import { Panel } from '@/shared/desk/page';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { anchorName } from '@/shared/playbook/anchor-names';
import type { Playbook } from '@/shared/playbook/playbook';
import { Chip } from '@/shared/ui/chip';
import { playbookMessages } from '../messages';
import styles from './playbook-page.module.css';

export function About({ playbook: { key, kind, documentation, roles, anchors } }: { playbook: Playbook }) {
  const t = useMessages(playbookMessages);
  const language = useLanguage();
  return (
    <Panel title={t('documentation')}>
      <div className={styles.about}>
        <p className={styles.code}>{key}</p>
        <p className={styles.words}>{documentation?.replace(/^目的[：:]\s*/, '') || t('noDocumentation')}</p>
        <div>
          <h3>{t('roles')}</h3>
          {roles.length === 0 ? <p>{t('noRoles')}</p> : (
            <ul className={styles.list}>{roles.map((role) => <li key={role.key}><Chip>{pick(language, role.zh, role.en)}</Chip></li>)}</ul>
          )}
        </div>
        <div>
          <h3>{t('when')}</h3>
          <p>{t(`kindHint_${kind}`)}{anchors.length > 0 && <>{t('timesFrom')}</>}</p>
          <ul className={styles.list}>{anchors.map((anchor) => <li key={anchor}><Chip>{anchorName(language, anchor)}</Chip></li>)}</ul>
        </div>
      </div>
    </Panel>
  );
}
