import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Page } from '@/shared/desk/page';
import { saveText } from '@/shared/desk/save-text';
import { useMessages } from '@/shared/i18n/messages';
import { Chip } from '@/shared/ui/chip';
import { toast } from '@/shared/ui/toast-store';
import type { ElementTemplate, Publication } from '../playbook';
import { FindingsList } from '../publish/findings-list';
import { PostsTable } from '../publish/posts-table';
import { PublishAnyway } from '../publish/publish-anyway';
import { DraftNotice } from './draft-notice';
import { readDraft } from './draft-store';
import { LeaveGuard } from './leave-guard';
import { modelerMessages } from './messages';
import styles from './modeler-desk.module.css';
import { ModelToolbar } from './model-toolbar';
import { useDraft } from './use-draft';
import { useModeler } from './use-modeler';
import { usePublishing } from './use-publishing';

export interface ModelerDeskProps {
  /** Where the draft is kept: the playbook's key, or `new`. */
  playbook: string;
  name: string;
  /** What is published now; 0 when nothing is. */
  latest: number;
  published: { xml: string; version: number };
  templates: ElementTemplate[];
}

export function ModelerDesk({ playbook, name, latest, published, templates }: ModelerDeskProps) {
  const t = useMessages(modelerMessages);
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => readDraft(playbook));
  const [base, setBase] = useState(draft?.base ?? published.version);
  const { canvas, panel, host, warnings, broken } = useModeler(draft?.xml ?? published.xml, templates);
  const kept = useDraft(playbook, base, host, draft?.savedAt);
  const changed = kept.state.tag !== 'none';

  const publishing = usePublishing(host, ({ definitions }: Publication) => {
    const definition = definitions.find(({ key }) => key === host?.processId);
    kept.drop();
    setBase(definition?.version ?? base);
    toast.good(definition ? t('published', { name: definition.key, version: definition.version }) : t('publishedPlain'));
    if (definition && definition.key !== playbook) void navigate(`/playbooks/${definition.key}/edit`, { replace: true });
  });

  const discard = () => {
    kept.drop();
    publishing.hide();
    setBase(published.version);
    setDraft(undefined);
  };
  const importFile = async (file: File) => {
    try {
      await host?.open(await file.text());
      publishing.hide();
      await kept.keep();
    } catch {
      toast.bad(t('brokenFile', { name: file.name }));
    }
  };

  return (
    <Page
      full
      title={name}
      parent={latest > 0 ? { to: `/playbooks/${playbook}`, label: t('back') } : { to: '/playbooks', label: t('playbooks') }}
      marks={<Chip>{base > 0 ? t('base', { version: base }) : t('notPublished')}</Chip>}
      actions={(
        <ModelToolbar
          host={host} draft={kept.state} publishing={publishing} onImport={(file) => void importFile(file)}
          onDownload={() => void host?.xml().then((xml) => saveText(`${host.processId}.bpmn`, 'application/xml', xml))}
        />
      )}
    >
      <div className={styles.desk}>
        <div className={styles.work}>
          {draft && changed && <DraftNotice draft={draft} latest={latest} onDiscard={discard} />}
          {warnings.length > 0 && <p className={styles.notice}>{t('importWarnings', { count: warnings.length, first: warnings[0] })}</p>}
          {broken && <p role="alert" className={styles.notice}>{t('brokenModel')}</p>}
          <div ref={canvas} className={styles.canvas} role="group" aria-label={t('canvas')} data-ready={host ? true : undefined} />
          {publishing.findings && (
            <FindingsList findings={publishing.findings} selected={publishing.selected} onShow={(element) => host?.reveal(element)} onHide={publishing.hide} />
          )}
          <PostsTable posts={publishing.posts} />
        </div>
        <div ref={panel} className={styles.panel} role="region" aria-label={t('panel')} />
      </div>
      {publishing.preview && <PublishAnyway preview={publishing.preview} onPublish={() => void publishing.publishAnyway()} onClose={publishing.notYet} />}
      <LeaveGuard state={kept.state} />
    </Page>
  );
}
