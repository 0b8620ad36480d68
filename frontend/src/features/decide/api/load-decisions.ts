import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import type { DecisionFilter, DecisionSort } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_DECISIONS = graphql(`
  query LoadDecisions($first: Int!, $after: String, $filter: DecisionFilter, $sort: DecisionSort!) {
    decisions(first: $first, after: $after, filter: $filter, sort: $sort) {
      totalCount
      counts {
        status
        count
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...DecisionSummaryParts
        }
      }
    }
  }
`);

/** Options of loadDecisions. */
export interface LoadDecisionsOptions {
  readonly filter: DecisionFilter;
  readonly sort: DecisionSort;
  /** Decisions a page, 1…100; 50 unless told. */
  readonly first?: number;
}

/** The decisions that pass a filter, page by page; the last answer stays while the next is on its way. */
export function loadDecisions({ filter, sort, first = 50 }: LoadDecisionsOptions) {
  return infiniteQueryOptions({
    queryKey: ['decisions', 'list', filter, sort, first],
    queryFn: ({ signal, pageParam }) =>
      request(LOAD_DECISIONS, { first, after: pageParam, filter, sort }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ decisions: { pageInfo } }) =>
      pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined,
    select: ({ pages }) => ({
      decisions: pages.flatMap(({ decisions }) => decisions.edges.map(({ node }) => node)),
      total: pages[0]?.decisions.totalCount ?? 0,
      counts: pages[0]?.decisions.counts ?? [],
    }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}
