import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';

/** What was typed on one page and is checked on the next: kept in memory only, forgotten at sign-out with everything read. */
export const useKept = <Value>(name: string): readonly [Value | undefined, (value: Value | null) => void] => {
  const queries = useQueryClient();
  const queryKey = ['kept', name];
  const { data } = useQuery<Value | null>({
    queryKey,
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return [data ?? undefined, (value) => void queries.setQueryData(queryKey, value)];
};
