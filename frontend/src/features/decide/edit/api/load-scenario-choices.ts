import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../../generated/graphql';
import { request } from '../../../../lib/graphql-client';

const LOAD_SCENARIO_CHOICES = graphql(`
  query LoadScenarioChoices {
    scenarios(first: 50) {
      totalCount
      edges {
        node {
          id
          name
          outcome {
            isFeasible
            recommendations {
              style
              monthlyUsd
            }
          }
        }
      }
    }
  }
`);

/** Saved scenarios that decisions can be drafted from, last saved first, and how many there are. */
export function loadScenarioChoices() {
  return queryOptions({
    queryKey: ['scenarios', 'choices'],
    queryFn: ({ signal }) => request(LOAD_SCENARIO_CHOICES, {}, { signal }),
    select: ({ scenarios }) => ({
      total: scenarios.totalCount,
      scenarios: scenarios.edges.map(({ node }) => node),
    }),
    staleTime: 0,
  });
}
