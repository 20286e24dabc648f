import { useEffect, useRef, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { DiagramHost, type Mark } from './diagram-host';
import styles from './diagram.module.css';
import { DiagramTools } from './diagram-tools';
import { bpmnMessages } from './messages';

export interface DiagramProps {
  xml: string;
  /** What the picture shows, for readers. */
  label: string;
  marks?: Mark[];
  /** Brought into view and outlined. */
  selected?: string;
  /** Where one begins, in reading size; without it one sees the whole. */
  start?: string;
  onSelect?: (element: string) => void;
}

/** A read-only diagram. Heavy: load it with `lazy(() => import('@/shared/bpmn/diagram'))`. */
export default function Diagram({ xml, label, marks, selected, start, onSelect }: DiagramProps) {
  const t = useMessages(bpmnMessages);
  const container = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<{ host: DiagramHost; xml: string }>();
  const [broken, setBroken] = useState(false);
  const host = opened?.host;

  useEffect(() => {
    const made = new DiagramHost(container.current as HTMLDivElement);
    let gone = false;
    made.open(xml).then(() => gone || (setBroken(false), setOpened({ host: made, xml })), () => gone || setBroken(true));
    return () => {
      gone = true;
      setOpened(undefined);
      made.destroy();
    };
  }, [xml]);

  useEffect(() => {
    if (onSelect) host?.onSelect(onSelect);
  }, [host, onSelect]);
  useEffect(() => host?.mark(marks ?? []), [host, marks]);
  useEffect(() => {
    if (start) host?.approach(start);
  }, [host, start]);
  useEffect(() => {
    if (selected) host?.reveal(selected);
  }, [host, selected]);

  return (
    <div className={styles.frame} role="group" aria-label={label}>
      <div ref={container} className={styles.canvas} data-ready={host ? true : undefined} />
      {broken && <p role="alert" className={styles.broken}>{t('broken')}</p>}
      {host && <DiagramTools host={host} />}
    </div>
  );
}
