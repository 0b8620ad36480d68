import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_DECISION_QUEUE = graphql(`
  query LoadDecisionQueue($first: Int!) {
    decisionQueue(first: $first) {
      leftOut
      reviews {
        decision {
          ...DecisionSummaryParts
        }
        review {
          ...ReviewParts
        }
      }
      flagged {
        decision {
          ...DecisionSummaryParts
        }
        flags {
          ...FlagParts
        }
      }
    }
  }
`);

/** What waits for whoever acts: reviews asked for, and decisions that want another look. */
export function loadDecisionQueue() {
  return queryOptions({
    queryKey: ['decisions', 'queue'],
    queryFn: ({ signal }) => request(LOAD_DECISION_QUEUE, { first: 100 }, { signal }),
    select: (data) => data.decisionQueue,
    staleTime: 10_000,
  });
}
