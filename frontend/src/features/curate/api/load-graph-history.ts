import { infiniteQueryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_GRAPH_HISTORY = graphql(`
  query LoadGraphHistory($after: String) {
    graphHistory(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          ...EditParts
        }
      }
    }
  }
`);

/** The edits of the graph, newest first, twenty at a time. */
export function loadGraphHistory() {
  return infiniteQueryOptions({
    queryKey: ['graph-history'],
    queryFn: ({ pageParam, signal }) => request(LOAD_GRAPH_HISTORY, { after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ graphHistory: { pageInfo } }) =>
      pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined,
    select: ({ pages }) => ({
      total: pages[0]?.graphHistory.totalCount ?? 0,
      edits: pages.flatMap((page) => page.graphHistory.edges.map(({ node }) => node)),
    }),
    staleTime: 0,
  });
}
