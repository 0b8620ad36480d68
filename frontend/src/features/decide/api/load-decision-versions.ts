import { infiniteQueryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_DECISION_VERSIONS = graphql(`
  query LoadDecisionVersions($id: ID!, $first: Int!, $after: String) {
    decisionVersions(id: $id, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...VersionParts
        }
      }
    }
  }
`);

/** The versions of a decision, newest first, without their texts. */
export function loadDecisionVersions(id: string) {
  return infiniteQueryOptions({
    queryKey: ['decisions', 'versions', id],
    queryFn: ({ signal, pageParam }) =>
      request(LOAD_DECISION_VERSIONS, { id, first: 20, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ decisionVersions: { pageInfo } }) =>
      pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined,
    select: ({ pages }) => ({
      versions: pages.flatMap(({ decisionVersions }) => decisionVersions.edges.map(({ node }) => node)),
      total: pages[0]?.decisionVersions.totalCount ?? 0,
    }),
    staleTime: 0,
  });
}
