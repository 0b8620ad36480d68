import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_SCENARIOS = graphql(`
  query LoadScenarios($first: Int!) {
    scenarios(first: $first) {
      totalCount
      edges {
        node {
          ...ScenarioParts
        }
      }
    }
  }

  fragment ScenarioParts on Scenario {
    id
    name
    version
    updatedAt
    requirements
    outcome {
      isFeasible
      recommendations {
        style
        monthlyUsd
      }
    }
  }
`);

/** Scenarios in the list; the count tells of the rest. */
const MOST_SCENARIOS = 50;

/** Key of everything that a change to a scenario makes stale. */
export const SCENARIOS_KEY = ['scenarios'] as const;

/** The workspace's scenarios, last saved first, and how many there are. */
export function loadScenarios() {
  return queryOptions({
    queryKey: [...SCENARIOS_KEY, 'list'],
    queryFn: ({ signal }) => request(LOAD_SCENARIOS, { first: MOST_SCENARIOS }, { signal }),
    select: ({ scenarios }) => ({
      total: scenarios.totalCount,
      scenarios: scenarios.edges.map(({ node }) => node),
    }),
    staleTime: 0,
  });
}
