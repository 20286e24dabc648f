import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import type { PlaybookVersion } from '../playbook';
import { PLAYBOOKS_KEY } from '@/shared/playbook/get-playbooks.query';

export const playbookVersionsQuery = (key: string) =>
  queryOptions({
    queryKey: [...PLAYBOOKS_KEY, key, 'versions'],
    queryFn: async ({ signal }) =>
      unwrap(await call<Page<PlaybookVersion>>(`/api/playbooks/${encodeURIComponent(key)}/versions`, { signal })).items,
  });

export const usePlaybookVersions = (key: string) => useQuery(playbookVersionsQuery(key));
