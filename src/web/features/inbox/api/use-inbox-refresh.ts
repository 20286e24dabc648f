import { useQueryClient } from '@tanstack/react-query';
import { inboxKeys } from './keys';

/** After an act, successful or refused: what the screen shows is no longer certain. */
export function useInboxRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: inboxKeys.all });
}
