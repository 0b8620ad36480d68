import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import type { Language } from '../../../lib/language';

const FIND_NODES = graphql(`
  query FindNodes($text: String!, $language: Language!, $kinds: [String!]!, $first: Int!) {
    search(text: $text, language: $language, kinds: $kinds, first: $first) {
      node {
        id
        name {
          en
          es
        }
      }
    }
  }
`);

/** More hits than one reads in a list that drops down. */
const MOST_HITS = 12;

/** Options of findNodes. */
export interface FindNodesOptions {
  readonly text: string;
  readonly language: Language;
  readonly kinds: readonly string[];
}

/** Nodes of some kinds that a text finds, best first. */
export function findNodes({ text, language, kinds }: FindNodesOptions) {
  const wanted = text.trim().slice(0, 200);
  return queryOptions({
    queryKey: ['find', wanted, language, kinds],
    queryFn: ({ signal }) =>
      request(FIND_NODES, { text: wanted, language, kinds: [...kinds], first: MOST_HITS }, { signal }),
    select: (data) => data.search.map(({ node }) => node),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
  });
}
