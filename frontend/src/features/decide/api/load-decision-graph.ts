import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import type { DecisionFilter } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_DECISION_GRAPH = graphql(`
  query LoadDecisionGraph($filter: DecisionFilter) {
    decisionGraph(filter: $filter) {
      leftOut
      decisions {
        ...DecisionSummaryParts
      }
      relations {
        ...RelationParts
      }
    }
  }
`);

/** The decisions that pass a filter, last changed first, and how they bear on each other. */
export function loadDecisionGraph(filter: DecisionFilter) {
  return queryOptions({
    queryKey: ['decisions', 'graph', filter],
    queryFn: ({ signal }) => request(LOAD_DECISION_GRAPH, { filter }, { signal }),
    select: (data) => data.decisionGraph,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}
