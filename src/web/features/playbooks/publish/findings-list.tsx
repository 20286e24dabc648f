import { useMessages } from '@/shared/i18n/messages';
import { Chip } from '@/shared/ui/chip';
import { Icon } from '@/shared/ui/icon';
import type { Finding } from '../playbook';
import styles from './findings-list.module.css';
import { findingMessages } from './messages';

interface FindingsListProps {
  findings: Finding[];
  /** Chosen in the diagram. */
  selected?: Finding;
  onShow?: (element: string) => void;
  onHide?: () => void;
}

/** The verdict in words; where a finding names a shape, the shape is one press away. */
export function FindingsList({ findings, selected, onShow, onHide }: FindingsListProps) {
  const t = useMessages(findingMessages);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const verdict = findings.length === 0 ? t('none') : t('counts', { errors, warnings: findings.length - errors });
  return (
    <section className={styles.findings} aria-label={t('title')}>
      <header className={styles.header}>
        <p role="status" className={findings.length === 0 ? styles.good : undefined}>{verdict}</p>
        {onHide && <button type="button" className={styles.hide} aria-label={t('hide')} onClick={onHide}><Icon name="close" size={18} /></button>}
      </header>
      {findings.length > 0 && (
        <ul className={styles.list} tabIndex={0} aria-label={t('title')}>
          {findings.map((finding, index) => (
            <FindingRow key={index} finding={finding} selected={finding === selected} onShow={onShow} />
          ))}
        </ul>
      )}
    </section>
  );
}

function FindingRow({ finding, selected, onShow }: { finding: Finding; selected: boolean; onShow?: (element: string) => void }) {
  const t = useMessages(findingMessages);
  const { severity, element, file, rule, message } = finding;
  return (
    <li className={styles.row} aria-current={selected || undefined}>
      <Chip tone={severity === 'error' ? 'late' : 'soon'}>{t(severity)}</Chip>
      <span className={styles.message}>{message}</span>
      {element && onShow ? (
        <button type="button" className={styles.element} aria-label={t('show', { element })} onClick={() => onShow(element)}>{element}</button>
      ) : (
        <span className={styles.place}>{[file, element].filter(Boolean).join(' · ')}</span>
      )}
      <span className={styles.place}>{rule}</span>
    </li>
  );
}
