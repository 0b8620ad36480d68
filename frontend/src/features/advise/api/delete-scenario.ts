import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import type { Scenario, ScenarioResult } from './scenario-result';

const DELETE_SCENARIO = graphql(`
  mutation DeleteScenario($id: ID!, $expectedVersion: Int!) {
    deleteScenario(id: $id, expectedVersion: $expectedVersion) {
      __typename
      ... on DeletedScenario {
        deleted {
          ...ScenarioParts
        }
      }
      ... on StaleScenario {
        current {
          ...ScenarioParts
        }
      }
    }
  }
`);

/** Deletes a scenario; the result holds it as it was. */
export async function deleteScenario({ id, version }: Scenario): Promise<ScenarioResult> {
  const { deleteScenario: payload } = await request(DELETE_SCENARIO, { id, expectedVersion: version });
  switch (payload.__typename) {
    case 'DeletedScenario':
      return { kind: 'done', scenario: payload.deleted };
    case 'StaleScenario':
      return { kind: 'stale', current: payload.current };
    case 'UnknownScenario':
      return { kind: 'gone' };
    case 'UnknownPerson':
      return { kind: 'nobody' };
  }
}
