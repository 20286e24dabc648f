import { useMutation, useQueryClient } from '@tanstack/react-query';
import { unwrap } from '@/shared/api/unwrap';
import { upload } from '@/shared/api/upload';
import { campaignKey, campaignPath } from './keys';

export interface ImportedGroups {
  imported?: number;
  created?: number;
  updated?: number;
  total?: number;
}

/** All rows or none; the server lists the bad ones by line. */
export function useUploadGroups(id: string, onProgress: (share: number) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => unwrap(await upload<ImportedGroups>(`${campaignPath(id)}/groups`, file, 'text/csv', onProgress)),
    onSuccess: () => client.invalidateQueries({ queryKey: campaignKey(id) }),
  });
}
