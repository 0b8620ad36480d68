import { graphql } from '../../../generated/graphql';
import type { RequirementsInput } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';
import { toInput, type Requirements } from '../model/requirements';
import type { ScenarioResult } from './scenario-result';

const SAVE_SCENARIO = graphql(`
  mutation SaveScenario($input: SaveScenarioInput!) {
    saveScenario(input: $input) {
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

/** What saveScenario saves. `of`: the scenario to save over, with the version one saw; absent for a new one. */
export interface SaveScenarioOptions {
  readonly name: string;
  readonly requirements: Requirements;
  readonly of?: { readonly id: string; readonly version: number };
}

/** Saves requirements under a name. */
export async function saveScenario({ name, requirements, of }: SaveScenarioOptions): Promise<ScenarioResult> {
  const input = {
    name,
    requirements: toInput(requirements) as RequirementsInput,
    ...(of === undefined ? {} : { id: of.id, expectedVersion: of.version }),
  };
  const { saveScenario: payload } = await request(SAVE_SCENARIO, { input });
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
