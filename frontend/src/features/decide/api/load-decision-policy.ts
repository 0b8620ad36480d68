import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import type { PolicyPartsFragment } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';

graphql(`
  fragment PolicyParts on DecisionPolicy {
    version
    mode
    editDays
    editSections
    approvals
    statusWords {
      word
      status
    }
  }
`);

const LOAD_DECISION_POLICY = graphql(`
  query LoadDecisionPolicy {
    decisionPolicy {
      ...PolicyParts
    }
  }
`);

/** What the workspace allows to be done with its decisions. */
export type Policy = PolicyPartsFragment;

/** What the workspace allows to be done with its decisions. */
export function loadDecisionPolicy() {
  return queryOptions({
    queryKey: ['decisions', 'policy'],
    queryFn: ({ signal }) => request(LOAD_DECISION_POLICY, {}, { signal }),
    select: (data) => data.decisionPolicy,
    staleTime: 30_000,
  });
}
