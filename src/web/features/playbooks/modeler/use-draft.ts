import { useCallback, useEffect, useState } from 'react';
import { dropDraft, keepDraft } from './draft-store';
import type { ModelerHost } from './modeler-host';

const PAUSE = 600;

/** `unsaved` until the pause is over, `kept` on this device, `lost` when the device took nothing. */
export type DraftState = { tag: 'none' } | { tag: 'unsaved' } | { tag: 'kept'; at: string } | { tag: 'lost' };

/** Writes each change to this device when the hand rests; publishing or discarding drops it. */
export function useDraft(playbook: string, base: number, host: ModelerHost | undefined, since: string | undefined) {
  const [state, setState] = useState<DraftState>(since ? { tag: 'kept', at: since } : { tag: 'none' });

  const keep = useCallback(async () => {
    if (!host) return;
    const at = new Date().toISOString();
    const kept = keepDraft(playbook, { xml: await host.xml(), base, savedAt: at });
    setState(kept ? { tag: 'kept', at } : { tag: 'lost' });
  }, [host, playbook, base]);

  useEffect(() => {
    if (!host) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    host.onChange(() => {
      setState({ tag: 'unsaved' });
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), PAUSE);
    });
    return () => clearTimeout(timer);
  }, [host, keep]);

  const drop = useCallback(() => {
    dropDraft(playbook);
    setState({ tag: 'none' });
  }, [playbook]);

  return { state, keep, drop };
}
