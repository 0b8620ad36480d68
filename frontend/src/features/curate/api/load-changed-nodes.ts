import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import type { LoadChangedNodesQuery } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_CHANGED_NODES = graphql(`
  query LoadChangedNodes {
    changedNodes {
      id
      kind
      slug
      path
      change
      name {
        en
        es
      }
    }
  }
`);

/** A node that differs from the content that came with the program. */
export type ChangedNode = LoadChangedNodesQuery['changedNodes'][number];

/** Every node that differs from the content that came with the program. */
export function loadChangedNodes() {
  return queryOptions({
    queryKey: ['changed-nodes'],
    queryFn: ({ signal }) => request(LOAD_CHANGED_NODES, {}, { signal }),
    select: (data) => data.changedNodes,
    staleTime: 0,
  });
}
