import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { findingsOf } from '../api/bundle';
import { useCheckBundle } from '../api/check-bundle.mutation';
import { usePublishBundle } from '../api/publish-bundle.mutation';
import type { Finding, Publication } from '../playbook';
import { modelerMessages } from './messages';
import type { ModelerHost } from './modeler-host';

/** Check and publish: both end in findings on the shapes; only a publication changes anything. */
export function usePublishing(host: ModelerHost | undefined, onPublished: (publication: Publication) => void) {
  const t = useMessages(modelerMessages);
  const failureText = useFailureText();
  const checking = useCheckBundle();
  const publishing = usePublishBundle();
  const [findings, setFindings] = useState<Finding[]>();
  const [selected, setSelected] = useState<Finding>();

  const show = (found: Finding[] | undefined) => {
    setFindings(found);
    setSelected(undefined);
    host?.pins.show(found ?? [], setSelected);
  };

  const run = async (send: typeof checking.mutateAsync): Promise<Publication | undefined> => {
    if (!host) return undefined;
    try {
      const publication = await send([await host.file()]);
      show(publication.findings);
      return publication;
    } catch (error) {
      const failure = error as NonNullable<typeof checking.error>;
      const found = findingsOf(failure);
      if (found.length > 0) show(found);
      if (send === publishing.mutateAsync) {
        toast.bad(found.length > 0 ? t('refused', { count: found.length }) : t('refusedPlain', { reason: failureText(failure) }));
      } else if (found.length === 0) toast.bad(failureText(failure));
      return undefined;
    }
  };

  return {
    findings,
    selected,
    hide: () => show(undefined),
    check: () => run(checking.mutateAsync),
    publish: async () => {
      const publication = await run(publishing.mutateAsync);
      if (publication) onPublished(publication);
    },
    checking: checking.isPending,
    publishing: publishing.isPending,
  };
}
