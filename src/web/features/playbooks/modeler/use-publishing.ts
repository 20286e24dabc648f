import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { findingsOf } from '../api/bundle';
import { useCheckBundle } from '../api/check-bundle.mutation';
import { usePublishBundle } from '../api/publish-bundle.mutation';
import { type Finding, isAboutPosts, type Posts, type Publication } from '../playbook';
import { modelerMessages } from './messages';
import type { ModelerHost } from './modeler-host';

/** Check and publish: both end in findings on the shapes; only a publication changes anything. What WeCom would hold back is said before it. */
export function usePublishing(host: ModelerHost | undefined, onPublished: (publication: Publication) => void) {
  const t = useMessages(modelerMessages);
  const failureText = useFailureText();
  const checking = useCheckBundle();
  const publishing = usePublishBundle();
  const [findings, setFindings] = useState<Finding[]>();
  const [selected, setSelected] = useState<Finding>();
  const [posts, setPosts] = useState<Posts[]>();
  /** Waits for the person's word. */
  const [preview, setPreview] = useState<Publication>();

  const show = (found: Finding[] | undefined) => {
    setFindings(found);
    setPosts(undefined);
    setSelected(undefined);
    host?.pins.show(found ?? [], setSelected);
  };

  const run = async (send: typeof checking.mutateAsync, wanted: 'check' | 'publish'): Promise<Publication | undefined> => {
    if (!host) return undefined;
    try {
      const publication = await send([await host.file()]);
      show(publication.findings);
      setPosts(publication.posts);
      return publication;
    } catch (error) {
      const failure = error as NonNullable<typeof checking.error>;
      const found = findingsOf(failure);
      if (found.length > 0) show(found);
      if (wanted === 'publish') {
        toast.bad(found.length > 0 ? t('refused', { count: found.length }) : t('refusedPlain', { reason: failureText(failure) }));
      } else if (found.length === 0) toast.bad(failureText(failure));
      return undefined;
    }
  };

  const publishNow = async () => {
    setPreview(undefined);
    const publication = await run(publishing.mutateAsync, 'publish');
    if (publication) onPublished(publication);
  };

  return {
    findings,
    selected,
    posts,
    preview,
    hide: () => show(undefined),
    check: () => run(checking.mutateAsync, 'check'),
    publish: async () => {
      const checked = await run(checking.mutateAsync, 'publish');
      if (checked?.findings.some(isAboutPosts)) setPreview(checked);
      else if (checked) await publishNow();
    },
    publishAnyway: publishNow,
    notYet: () => setPreview(undefined),
    checking: checking.isPending,
    publishing: checking.isPending || publishing.isPending,
  };
}
