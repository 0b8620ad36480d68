import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../generated/graphql';
import { request } from '../../lib/graphql-client';

const LOAD_EDGE_TYPES = graphql(`
  query LoadEdgeTypes {
    edgeTypes {
      type
      meaning {
        en
        es
      }
    }
  }
`);

/** What each type of edge says, as a clause between two names, in both languages. */
export function loadEdgeTypes() {
  return queryOptions({
    queryKey: ['edge-types'],
    queryFn: ({ signal }) => request(LOAD_EDGE_TYPES, {}, { signal }),
    select: (data) => new Map(data.edgeTypes.map(({ type, meaning }) => [type as string, meaning])),
    staleTime: Infinity,
  });
}
