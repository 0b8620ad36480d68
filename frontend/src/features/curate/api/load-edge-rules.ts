import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_EDGE_RULES = graphql(`
  query LoadEdgeRules {
    edgeTypes {
      type
      fromKinds
      toKinds
      meaning {
        en
        es
      }
    }
  }
`);

/** Every type of edge: what it says, the kinds that it may leave and arrive at. */
export function loadEdgeRules() {
  return queryOptions({
    queryKey: ['edge-rules'],
    queryFn: ({ signal }) => request(LOAD_EDGE_RULES, {}, { signal }),
    select: (data) => data.edgeTypes,
    staleTime: Infinity,
  });
}
