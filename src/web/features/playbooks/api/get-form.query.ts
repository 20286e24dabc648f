import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { FormSchema } from '@/shared/playbook/playbook';
import { PLAYBOOKS_KEY } from '@/shared/playbook/get-playbooks.query';

export const formQuery = (playbook: string, form: string) =>
  queryOptions({
    queryKey: [...PLAYBOOKS_KEY, playbook, 'forms', form],
    queryFn: async ({ signal }) =>
      unwrap(await call<FormSchema>(`/api/playbooks/${encodeURIComponent(playbook)}/forms/${encodeURIComponent(form)}`, { signal })),
    staleTime: 60_000,
  });

export const useForm = (playbook: string, form: string) => useQuery(formQuery(playbook, form));
