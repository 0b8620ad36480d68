import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import type { Language } from '../../../lib/language';

const FIND_TARGETS = graphql(`
  query FindTargets($text: String!, $language: Language!, $kinds: [String!]!) {
    search(text: $text, language: $language, kinds: $kinds, first: 12) {
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

/** Options of findTargets. */
export interface FindTargetsOptions {
  readonly text: string;
  readonly language: Language;
  readonly kinds: readonly string[];
}

/** Nodes of some kinds that a text finds, best first. */
export function findTargets({ text, language, kinds }: FindTargetsOptions) {
  const wanted = text.trim().slice(0, 200);
  return queryOptions({
    queryKey: ['find-targets', wanted, language, kinds],
    queryFn: ({ signal }) => request(FIND_TARGETS, { text: wanted, language, kinds: [...kinds] }, { signal }),
    select: (data) => data.search.map(({ node }) => node),
    enabled: wanted.length > 1,
    placeholderData: keepPreviousData,
  });
}
