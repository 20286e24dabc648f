import { useState } from 'react';
import { fileIdsIn } from '@/shared/files/file-link';
import { FileStrip } from '@/shared/files/file-strip';
import { useMessages } from '@/shared/i18n/messages';
import type { AuditEvent } from '../audit';
import styles from '../audit.module.css';
import { auditMessages } from '../messages';
import { prettyText } from '../value-text';

const told = (value: unknown) => value !== null && value !== undefined && value !== '';

export function EventChange({ event: { before, after, requestId } }: { event: AuditEvent }) {
  const t = useMessages(auditMessages);
  const [open, setOpen] = useState(false);
  if (!told(before) && !told(after)) return '—';
  return (
    <details className={styles.detail} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('details')}</summary>
      <div className={styles.change}>
        {told(before) && <div>{t('before')}<pre>{prettyText(before)}</pre></div>}
        {told(after) && <div>{t('after')}<pre>{prettyText(after)}</pre></div>}
        {open && <FileStrip ids={fileIdsIn([before, after])} />}
        {requestId && <div className={styles.sub}>{t('request')} {requestId}</div>}
      </div>
    </details>
  );
}
