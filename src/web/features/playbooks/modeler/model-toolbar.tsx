import { useEffect, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import type { DraftState } from './use-draft';
import { ImportButton } from './import-button';
import { modelerMessages } from './messages';
import type { ModelerHost } from './modeler-host';
import styles from './model-toolbar.module.css';
import type { usePublishing } from './use-publishing';

interface ModelToolbarProps {
  host: ModelerHost | undefined;
  draft: DraftState;
  publishing: ReturnType<typeof usePublishing>;
  onImport: (file: File) => void;
  onDownload: () => void;
}

export function ModelToolbar({ host, draft, publishing, onImport, onDownload }: ModelToolbarProps) {
  const t = useMessages(modelerMessages);
  const { canUndo, canRedo } = useHistory(host);
  return (
    <>
      <DraftMark state={draft} />
      <Button size="s" disabled={!canUndo} onClick={() => host?.history.undo()}>{t('undo')}</Button>
      <Button size="s" disabled={!canRedo} onClick={() => host?.history.redo()}>{t('redo')}</Button>
      <Button size="s" disabled={!host} onClick={() => host?.fit()}>{t('fit')}</Button>
      <ImportButton label={t('import')} onFile={onImport} />
      <Button size="s" disabled={!host} onClick={onDownload}>{t('download')}</Button>
      <Button size="s" disabled={!host} busy={publishing.checking} onClick={() => void publishing.check()}>{t('check')}</Button>
      <Button size="s" look="primary" disabled={!host} busy={publishing.publishing} onClick={() => void publishing.publish()}>{t('publish')}</Button>
    </>
  );
}

function DraftMark({ state }: { state: DraftState }) {
  const t = useMessages(modelerMessages);
  const { moment } = useFormat();
  return (
    <span className={styles.draft} role="status">
      {state.tag === 'none' && t('clean')}
      {state.tag === 'unsaved' && t('unsaved')}
      {state.tag === 'kept' && t('kept', { time: moment(state.at) })}
      {state.tag === 'lost' && t('lost')}
    </span>
  );
}

function useHistory(host: ModelerHost | undefined) {
  const [state, setState] = useState({ canUndo: false, canRedo: false });
  useEffect(() => {
    host?.onChange(() => setState({ canUndo: host.history.canUndo(), canRedo: host.history.canRedo() }));
  }, [host]);
  return state;
}
