import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import { SCENARIOS_KEY } from './load-scenarios';

const LOAD_SCENARIO = graphql(`
  query LoadScenario($id: ID!) {
    scenario(id: $id) {
      ...ScenarioParts
    }
  }
`);

/** One scenario; `null` when the workspace has none of that id. Not read again by itself: its version is what one saw. */
export function loadScenario(id: string | undefined) {
  return queryOptions({
    queryKey: [...SCENARIOS_KEY, 'one', id ?? ''],
    queryFn: ({ signal }) => request(LOAD_SCENARIO, { id: id ?? '' }, { signal }),
    select: (data) => data.scenario ?? null,
    enabled: id !== undefined,
    staleTime: Infinity,
  });
}
