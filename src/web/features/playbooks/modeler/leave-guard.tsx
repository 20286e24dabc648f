import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { modelerMessages } from './messages';
import type { DraftState } from './use-draft';

/** Asks before unpublished changes are left; the browser asks in its own words when the tab closes. */
export function LeaveGuard({ state }: { state: DraftState }) {
  const t = useMessages(modelerMessages);
  const changed = state.tag !== 'none';
  const blocker = useBlocker(({ currentLocation, nextLocation }) => changed && currentLocation.pathname !== nextLocation.pathname);

  useEffect(() => {
    if (!changed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [changed]);

  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog
      title={t('leaveTitle')} onClose={() => blocker.reset()}
      footer={<>
        <Button onClick={() => blocker.proceed()}>{t('leave')}</Button>
        <Button look="primary" onClick={() => blocker.reset()}>{t('stay')}</Button>
      </>}
    >
      <p>{state.tag === 'lost' ? t('leaveLost') : t('leaveWords')}</p>
    </Dialog>
  );
}
