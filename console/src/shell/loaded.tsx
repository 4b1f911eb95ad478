import { Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailureState } from './failure-state.tsx';

type Properties<Data> = {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'isError' | 'isPending' | 'refetch'>;
  rows?: number;
  children: (data: Data) => ReactNode;
};

/** A skeleton while it loads, the reason and another try where it failed, and else what was asked for. */
export function Loaded<Data>({ query, rows = 4, children }: Properties<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <FailureState error={query.error} retry={() => void query.refetch()} />;
  return (
    <Stack p="lg" aria-busy>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton are all alike
        <Skeleton key={row} height={20} />
      ))}
    </Stack>
  );
}
