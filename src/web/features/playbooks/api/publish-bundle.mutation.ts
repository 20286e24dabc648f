import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Publication } from '../playbook';
import { bundleOf } from './bundle';
import { PLAYBOOKS_KEY } from '@/shared/playbook/get-playbooks.query';

export function usePublishBundle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (files: File[]) =>
      unwrap(await call<Publication>('/api/playbooks', { method: 'POST', body: bundleOf(files) })),
    onSuccess: () => client.invalidateQueries({ queryKey: PLAYBOOKS_KEY }),
  });
}
