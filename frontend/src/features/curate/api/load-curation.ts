import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_CURATION = graphql(`
  query LoadCuration {
    curation {
      mayEdit
      curatorIds
    }
    people(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** Whether who works may edit the graph, the people named for it, and everybody of the workspace. */
export function loadCuration() {
  return queryOptions({
    queryKey: ['curation'],
    queryFn: ({ signal }) => request(LOAD_CURATION, {}, { signal }),
    select: ({ curation, people }) => ({ ...curation, people: people.edges.map(({ node }) => node) }),
    staleTime: 30_000,
  });
}
