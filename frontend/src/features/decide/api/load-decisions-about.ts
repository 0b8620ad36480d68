import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_DECISIONS_ABOUT = graphql(`
  query LoadDecisionsAbout($nodeIds: [String!]!) {
    decisionsAbout(nodeIds: $nodeIds) {
      nodeId
      role
      decision {
        ...DecisionSummaryParts
      }
    }
  }
`);

/** The decisions about a node of the graph, accepted ones first. */
export function loadDecisionsAbout(nodeId: string) {
  return queryOptions({
    queryKey: ['decisions', 'about', nodeId],
    queryFn: ({ signal }) => request(LOAD_DECISIONS_ABOUT, { nodeIds: [nodeId] }, { signal }),
    select: (data) => data.decisionsAbout,
    staleTime: 30_000,
  });
}
