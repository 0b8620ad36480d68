import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_GRAPH_INFO = graphql(`
  query LoadGraphInfo {
    graphInfo {
      version
      nodeCount
      kinds {
        kind
        count
      }
    }
  }
`);

/** Version and size of the graph, with the number of nodes of each kind. */
export function loadGraphInfo() {
  return queryOptions({
    queryKey: ['graph-info'],
    queryFn: ({ signal }) => request(LOAD_GRAPH_INFO, {}, { signal }),
    select: (data) => data.graphInfo,
  });
}
