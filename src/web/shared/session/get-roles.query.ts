import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { pick } from '@/shared/i18n/bilingual';
import { useLanguage } from '@/shared/i18n/use-language';

export interface JobRole {
  key: string;
  zh: string;
  en: string;
  escalatesTo?: string | null;
}

/** The role catalogue; the same for as long as the server runs. */
export function useRoles() {
  return useQuery({
    queryKey: ['roles'],
    queryFn: async ({ signal }) => unwrap(await call<{ items: JobRole[] }>('/api/roles', { signal })).items,
    staleTime: Infinity,
  });
}

/** The words for a role key in the user's language. */
export function useRoleName(): (key: string) => string {
  const language = useLanguage();
  const roles = useRoles().data;
  return (key) => {
    const role = roles?.find((each) => each.key === key);
    return role ? pick(language, role.zh, role.en) : key;
  };
}
