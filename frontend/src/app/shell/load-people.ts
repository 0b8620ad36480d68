import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../generated/graphql';
import { request } from '../../lib/graphql-client';

const LOAD_PEOPLE = graphql(`
  query LoadPeople {
    me {
      id
      name
    }
    people(first: 50) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** Who acts now, and everybody of the workspace. */
export function loadPeople() {
  return queryOptions({
    queryKey: ['people'],
    queryFn: ({ signal }) => request(LOAD_PEOPLE, {}, { signal }),
    select: (data) => ({ me: data.me ?? undefined, people: data.people.edges.map((edge) => edge.node) }),
  });
}

/** Makes the following requests act as a person: the API reads the cookie. It lasts a year on this browser. */
export function actAs(personId: string): void {
  document.cookie = `architrave_person=${encodeURIComponent(personId)}; path=/; max-age=31536000; samesite=strict`;
}
