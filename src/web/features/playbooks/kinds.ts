import type { PlaybookKind } from '@/shared/playbook/playbook';

/** What can be started comes before what is only called. */
export const KINDS: PlaybookKind[] = ['campaign', 'group', 'crisis', 'standalone', 'called'];
