import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_CROSS_EDGES = graphql(`
  query LoadCrossEdges($ids: [ID!]!) {
    neighbourhood(ids: $ids, depth: 1, limit: 400) {
      edges {
        id
        type
        from
        to
      }
    }
  }
`);

/** All edges among some nodes (50 at most) and their neighbours, also those between two neighbours. */
export function loadCrossEdges(ids: readonly string[]) {
  const sorted = [...ids].sort().slice(0, 50);
  return queryOptions({
    queryKey: ['cross-edges', sorted],
    queryFn: ({ signal }) => request(LOAD_CROSS_EDGES, { ids: sorted }, { signal }),
    select: (data) => data.neighbourhood.edges,
    enabled: sorted.length > 0,
    placeholderData: keepPreviousData,
  });
}
