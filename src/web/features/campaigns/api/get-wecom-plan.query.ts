import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { campaignKey, campaignPath } from './keys';

export interface WeComPlan {
  groups: number;
  unreachable: number;
  full: number;
  calls: number;
  cap: 'month' | 'week' | 'day';
  most: number;
  posts: number;
}

/** Null where WeCom is not set up. Asked anew when groups were added. */
export const useWeComPlan = (id: string, groups: number) =>
  useQuery({
    queryKey: [...campaignKey(id), 'wecom-plan', groups],
    queryFn: async ({ signal }) => unwrap(await call<WeComPlan | undefined>(`${campaignPath(id)}/wecom-plan`, { signal })) ?? null,
  });
