import { QueryClient } from '@tanstack/react-query';

import { ApiError } from '../lib/graphql-client';

/** Content changes with the graph version only, so answers stay good for minutes. */
const FRESH_MS = 5 * 60_000;

/** The query cache. A request is tried once more only where nothing answered; faults are shown at once. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // Requests go to this machine or this network; whether the internet is there says nothing.
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 1 && error instanceof ApiError && error.code === 'NETWORK',
        retryDelay: 400,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
