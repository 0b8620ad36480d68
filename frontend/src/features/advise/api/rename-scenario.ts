import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import type { Scenario, ScenarioResult } from './scenario-result';

const RENAME_SCENARIO = graphql(`
  mutation RenameScenario($id: ID!, $name: String!, $expectedVersion: Int!) {
    renameScenario(id: $id, name: $name, expectedVersion: $expectedVersion) {
      __typename
      ... on Scenario {
        ...ScenarioParts
      }
      ... on StaleScenario {
        current {
          ...ScenarioParts
        }
      }
      ... on InvalidScenario {
        problems {
          path
          code
          accepted
        }
      }
    }
  }
`);

/** Gives a scenario another name. */
export async function renameScenario({ id, version }: Scenario, name: string): Promise<ScenarioResult> {
  const { renameScenario: payload } = await request(RENAME_SCENARIO, { id, name, expectedVersion: version });
  switch (payload.__typename) {
    case 'Scenario':
      return { kind: 'done', scenario: payload };
    case 'StaleScenario':
      return { kind: 'stale', current: payload.current };
    case 'InvalidScenario':
      return { kind: 'problems', problems: payload.problems };
    case 'UnknownScenario':
      return { kind: 'gone' };
    case 'UnknownPerson':
      return { kind: 'nobody' };
  }
}
