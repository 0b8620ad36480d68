import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import type { RequirementsInput } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';
import type { Frontier } from '../model/frontier';
import { toInput, type Requirements } from '../model/requirements';

const ASK_FRONTIER = graphql(`
  query AskFrontier($requirements: RequirementsInput!) {
    advise(requirements: $requirements, top: 1, sensitivity: false, frontier: true) {
      __typename
      ... on Advice {
        frontier {
          count
          isComplete
          designs {
            style
            cloud
            components {
              role
              technology
              offer
              units
            }
            totals {
              monthlyUsd
              latencyP99Ms
              operationsHoursPerMonth
              weeksToReady
            }
          }
        }
      }
    }
  }
`);

/** The designs that no other one is at least as good as in all four figures; `null` where the requirements can't be read. */
export function askFrontier(requirements: Requirements) {
  return queryOptions({
    queryKey: ['frontier', requirements],
    queryFn: async ({ signal }): Promise<Frontier | null> => {
      const input = toInput(requirements) as RequirementsInput;
      const { advise } = await request(ASK_FRONTIER, { requirements: input }, { signal });
      return advise.__typename === 'Advice' ? (advise.frontier ?? null) : null;
    },
    staleTime: Infinity,
  });
}
