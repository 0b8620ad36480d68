import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_CHOICES = graphql(`
  query LoadChoices($kind: String!, $first: Int!) {
    nodes(kind: $kind, first: $first) {
      edges {
        node {
          id
          slug
          name {
            en
            es
          }
          summary {
            en
            es
          }
          aliases
          capability {
            nature
          }
        }
      }
    }
  }
`);

/** The longest page of a list; kinds that are chosen from are shorter. */
const MOST_CHOICES = 100;

/** All nodes of a kind that has few: capabilities, qualities. */
export function loadChoices(kind: 'capability' | 'quality') {
  return queryOptions({
    queryKey: ['choices', kind],
    queryFn: ({ signal }) => request(LOAD_CHOICES, { kind, first: MOST_CHOICES }, { signal }),
    // A capability that no nature of system serves is a topic to read about.
    select: (data) =>
      data.nodes.edges.map(({ node }) => node).filter(({ capability }) => capability?.nature !== null),
  });
}
