import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_DECISION = graphql(`
  query LoadDecision($ref: String!) {
    decision(ref: $ref) {
      ...DecisionParts
    }
  }
`);

/** A decision by id, number or alias, whole; `null` when there is none. */
export function loadDecision(ref: string) {
  return queryOptions({
    queryKey: ['decisions', 'one', ref],
    queryFn: ({ signal }) => request(LOAD_DECISION, { ref }, { signal }),
    select: (data) => data.decision ?? null,
    staleTime: 10_000,
  });
}
