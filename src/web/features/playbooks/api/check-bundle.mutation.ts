import { useMutation } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Publication } from '../playbook';
import { bundleOf } from './bundle';

/** The same verdict as publishing would give, and nothing is stored. */
export const useCheckBundle = () =>
  useMutation({
    mutationFn: async (files: File[]) =>
      unwrap(await call<Publication>('/api/playbooks', { method: 'POST', query: { dryRun: true }, body: bundleOf(files) })),
  });
