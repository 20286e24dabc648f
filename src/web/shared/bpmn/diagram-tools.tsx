import { useMessages } from '@/shared/i18n/messages';
import styles from './diagram.module.css';
import { bpmnMessages } from './messages';

interface Zoomable {
  zoom(factor: number): void;
  fit(): void;
}

const STEP = 1.25;

/** For who has no wheel. Kept on the left: the bpmn.io mark at the lower right stays uncovered. */
export function DiagramTools({ host }: { host: Zoomable }) {
  const t = useMessages(bpmnMessages);
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('view')}>
      <button type="button" aria-label={t('zoomIn')} title={t('zoomIn')} onClick={() => host.zoom(STEP)}>+</button>
      <button type="button" aria-label={t('zoomOut')} title={t('zoomOut')} onClick={() => host.zoom(1 / STEP)}>−</button>
      <button type="button" onClick={() => host.fit()}>{t('fit')}</button>
    </div>
  );
}
