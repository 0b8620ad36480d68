import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_DECISION_FACETS = graphql(`
  query LoadDecisionFacets {
    decisionFacets {
      tags {
        value
        count
      }
      deciders {
        value
        count
      }
      nodes {
        value
        count
      }
    }
  }
`);

/** What decisions can be filtered by, most frequent first. */
export function loadDecisionFacets() {
  return queryOptions({
    queryKey: ['decisions', 'facets'],
    queryFn: ({ signal }) => request(LOAD_DECISION_FACETS, {}, { signal }),
    select: (data) => data.decisionFacets,
    staleTime: 30_000,
  });
}
