import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '@/shared/i18n/use-language';
import type { ElementTemplate } from '../playbook';
import { ModelerHost } from './modeler-host';

interface Opened {
  host: ModelerHost;
  /** What bpmn-js had to leave out. */
  warnings: string[];
}

/** Mounts the modeler into `canvas` and `panel`, opens the model, and removes all of it again. */
export function useModeler(xml: string, templates: ElementTemplate[]) {
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  const [opened, setOpened] = useState<Opened>();
  const [broken, setBroken] = useState(false);

  useEffect(() => {
    if (!canvas.current || !panel.current) return;
    const host = new ModelerHost({ canvas: canvas.current, panel: panel.current, language, templates });
    let gone = false;
    host.open(xml).then(
      (warnings) => gone || (setBroken(false), setOpened({ host, warnings })),
      () => gone || setBroken(true),
    );
    return () => {
      gone = true;
      setOpened(undefined);
      host.destroy();
    };
  }, [xml, templates, language]);

  return { canvas, panel, host: opened?.host, warnings: opened?.warnings ?? [], broken };
}
