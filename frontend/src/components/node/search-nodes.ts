import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { graphql } from '../../generated/graphql';
import type { SearchNodesQuery } from '../../generated/graphql/graphql';
import { request } from '../../lib/graphql-client';
import type { Language } from '../../lib/language';

const SEARCH_NODES = graphql(`
  query SearchNodes($text: String!, $language: Language!, $first: Int!) {
    search(text: $text, language: $language, first: $first) {
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
  /** 1…50. */
  readonly first: number;
}

/** A node that a search found. */
export type FoundNode = SearchNodesQuery['search'][number];

/** Nodes that a text finds in either language, best first; the last answer stays while the next is on its way. */
export function searchNodes({ text, language, first }: SearchNodesOptions) {
  const wanted = text.trim().slice(0, 200);
  return queryOptions({
    queryKey: ['search', wanted, language, first],
    queryFn: ({ signal }) => request(SEARCH_NODES, { text: wanted, language, first }, { signal }),
    select: (data) => data.search,
    enabled: wanted.length > 1,
    placeholderData: keepPreviousData,
  });
}
