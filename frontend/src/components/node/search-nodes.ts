import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { graphql } from '../../generated/graphql';
import type { SearchNodesQuery } from '../../generated/graphql/graphql';
import { request } from '../../lib/graphql-client';
import type { Language } from '../../lib/language';

const SEARCH_NODES = graphql(`
  query SearchNodes($text: String!, $language: Language!, $kinds: [String!]!, $first: Int!) {
    search(text: $text, language: $language, kinds: $kinds, first: $first) {
      rank
      node {
        id
        aliases
        category
        name {
          en
          es
        }
        synonyms {
          en
          es
        }
        summary {
          en
          es
        }
      }
    }
  }
`);

/** Options of searchNodes. */
export interface SearchNodesOptions {
  readonly text: string;
  readonly language: Language;
  /** Absent or empty: every kind. */
  readonly kinds?: readonly string[];
  /** 1…50. */
  readonly first: number;
  /** Shorter texts are not searched for; two letters unless told. */
  readonly leastLetters?: number;
}

/** A node that a search found. */
export type FoundNode = SearchNodesQuery['search'][number];

/** Nodes that a text finds in either language, best first; the last answer stays while the next is on its way. */
export function searchNodes({ text, language, kinds = [], first, leastLetters = 2 }: SearchNodesOptions) {
  const wanted = text.trim().slice(0, 200);
  return queryOptions({
    queryKey: ['search', wanted, language, kinds, first],
    queryFn: ({ signal }) =>
      request(SEARCH_NODES, { text: wanted, language, kinds: [...kinds], first }, { signal }),
    select: (data) => data.search,
    enabled: wanted.length >= leastLetters,
    placeholderData: keepPreviousData,
  });
}
