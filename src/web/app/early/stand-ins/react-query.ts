// In the query library's place when the early paint is built: what is known is known, and nothing is asked or changed.
interface Asked {
  queryKey: readonly unknown[];
  getNextPageParam?: (page: unknown) => unknown;
}

const answers = new Map<string, unknown>();
const nothing = () => undefined;

export function tell(key: readonly unknown[], answer: unknown) {
  answers.set(JSON.stringify(key), answer);
}

export const useQuery = ({ queryKey }: Asked) => ({ data: answers.get(JSON.stringify(queryKey)), error: null, refetch: nothing });
export const useSuspenseQuery = useQuery;

export function useInfiniteQuery(asked: Asked) {
  const { data: page, ...rest } = useQuery(asked);
  const more = { hasNextPage: page !== undefined && asked.getNextPageParam?.(page) !== undefined, isFetchingNextPage: false, isPlaceholderData: false, fetchNextPage: nothing };
  return { ...rest, ...more, data: page === undefined ? undefined : { pages: [page] } };
}

export const useMutation = () => ({ isPending: false, error: null, mutate: nothing, mutateAsync: nothing, reset: nothing });
export const useQueryClient = nothing;
export const queryOptions = (options: unknown) => options;
export const keepPreviousData = undefined;
