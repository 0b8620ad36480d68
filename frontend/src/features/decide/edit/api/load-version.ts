import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../../generated/graphql';
import { request } from '../../../../lib/graphql-client';

const LOAD_DECISION_VERSION = graphql(`
  query LoadDecisionVersion($id: ID!, $version: Int!) {
    decisionVersion(id: $id, version: $version) {
      version
      title
      text
      details
    }
  }
`);

/** A version of a decision with its text; `null` when there is none of that number. A version never changes. */
export function loadVersion(id: string, version: number | undefined) {
  return queryOptions({
    queryKey: ['decisions', 'version', id, version],
    queryFn: ({ signal }) => request(LOAD_DECISION_VERSION, { id, version: version ?? 0 }, { signal }),
    select: (data) => data.decisionVersion ?? null,
    enabled: version !== undefined,
    staleTime: Infinity,
  });
}
