import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import type { DraftDecisionsInput, DraftDecisionsQuery } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';
import { refusedBy, type Refused } from './outcome';

const DRAFT_DECISIONS = graphql(`
  query DraftDecisions($input: DraftDecisionsInput!) {
    draftDecisions(input: $input) {
      __typename
      ... on DraftedDecisions {
        drafts {
          title
          text
          details
          language
          dependsOn
        }
      }
      ...InvalidDecisionParts
    }
  }
`);

/** A decision that is not saved. */
export type Draft = Extract<
  DraftDecisionsQuery['draftDecisions'],
  { __typename: 'DraftedDecisions' }
>['drafts'][number];

/** What became of drafting. */
export type DraftsResult = { readonly kind: 'drafts'; readonly drafts: readonly Draft[] } | Refused;

/** Drafts decisions, and saves nothing; the last drafts stay while others are written. */
export function draftDecisions(input: DraftDecisionsInput) {
  return queryOptions({
    queryKey: ['decisions', 'drafts', input],
    queryFn: ({ signal }) => request(DRAFT_DECISIONS, { input }, { signal }),
    select: ({ draftDecisions: payload }): DraftsResult =>
      payload.__typename === 'DraftedDecisions'
        ? { kind: 'drafts', drafts: payload.drafts }
        : refusedBy(payload),
    placeholderData: keepPreviousData,
  });
}
