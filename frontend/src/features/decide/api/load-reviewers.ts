import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_REVIEWERS = graphql(`
  query LoadReviewers {
    me {
      id
      name
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

/** Who acts, and everybody of the workspace who can be asked for a review. */
export function loadReviewers() {
  return queryOptions({
    queryKey: ['people', 'reviewers'],
    queryFn: ({ signal }) => request(LOAD_REVIEWERS, {}, { signal }),
    select: ({ me, people }) => ({ me: me ?? undefined, people: people.edges.map(({ node }) => node) }),
    staleTime: 30_000,
  });
}
