import { useMutation } from '@tanstack/react-query';
import { act } from './act';
import { useInboxRefresh } from './use-inbox-refresh';

type Order =
  | { act: 'add-signer'; to: string; turn: 'before' | 'after'; reason: string }
  | { act: 'remove-signer'; signer: string; reason: string };

/** 加签 and 减签. */
export function useSignTask(id: string) {
  const refresh = useInboxRefresh();
  return useMutation({
    mutationFn: ({ act: name, ...body }: Order) => act(id, name, body),
    onSettled: (_, failure) => (failure?.tag === 'invalid' ? undefined : refresh()),
  });
}
