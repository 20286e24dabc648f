import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { handoverPath, handoversKey } from './get-handovers.query';

/** What a manager does to a handover that has begun: another try for what failed, or its end because the person is back. */
export function useChangeHandover(person: string, change: 'retry' | 'end') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (handover: string) => unwrap(await call<unknown>(`${handoverPath(person)}s/${handover}/${change}`, { method: 'POST' })),
    onSettled: () => client.invalidateQueries({ queryKey: handoversKey(person) }),
  });
}
