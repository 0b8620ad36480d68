import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_GRAPH_SIZE = graphql(`
  query LoadGraphSize {
    graphInfo {
      version
      nodeCount
    }
  }
`);

/** Version and size of the graph that an export holds. */
export function loadGraphSize() {
  return queryOptions({
    queryKey: ['graph-size'],
    queryFn: ({ signal }) => request(LOAD_GRAPH_SIZE, {}, { signal }),
    select: (data) => data.graphInfo,
    staleTime: 0,
  });
}
