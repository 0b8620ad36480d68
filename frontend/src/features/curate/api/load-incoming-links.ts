import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_INCOMING_LINKS = graphql(`
  query LoadIncomingLinks($id: ID!) {
    node(id: $id) {
      id
      edges {
        type
        direction
        links {
          edge {
            id
          }
          target {
            id
            name {
              en
              es
            }
          }
        }
      }
    }
  }
`);

/** What links to a node, by type: that is what goes when the node goes. */
export function loadIncomingLinks(id: string) {
  return queryOptions({
    queryKey: ['incoming-links', id],
    queryFn: ({ signal }) => request(LOAD_INCOMING_LINKS, { id }, { signal }),
    select: (data) => (data.node?.edges ?? []).filter(({ direction }) => direction === 'INCOMING'),
    staleTime: 0,
  });
}
