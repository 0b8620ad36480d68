import { infiniteQueryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_NODE_HISTORY = graphql(`
  query LoadNodeHistory($id: String!, $after: String) {
    nodeHistory(id: $id, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          edit {
            ...EditParts
          }
          change {
            nodeId
            revisionBefore
            revisionAfter
            fields {
              path
              before
              after
            }
          }
        }
      }
    }
  }
`);

/** The edits of a node, newest first, twenty at a time; also of a node that is gone. Takes its full id, no alias. */
export function loadNodeHistory(id: string) {
  return infiniteQueryOptions({
    queryKey: ['node-history', id],
    queryFn: ({ pageParam, signal }) => request(LOAD_NODE_HISTORY, { id, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nodeHistory: { pageInfo } }) =>
      pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined,
    select: ({ pages }) => ({
      total: pages[0]?.nodeHistory.totalCount ?? 0,
      entries: pages.flatMap((page) => page.nodeHistory.edges.map(({ node }) => node)),
    }),
    staleTime: 0,
  });
}
