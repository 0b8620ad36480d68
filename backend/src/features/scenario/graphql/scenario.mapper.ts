import { assertUnreachable } from '../../../shared/assert-unreachable.js';
import type { Scenario } from '../domain/scenario.js';
import type { ScenarioWrite } from '../domain/scenario.repository.port.js';
import type { SaveScenarioResult } from '../save-scenario.use-case.js';
import type { InvalidScenarioModel, StaleScenarioModel, UnknownScenarioModel } from './scenario.model.js';

type RefusedWrite = Exclude<ScenarioWrite, { ok: true }>;
type RefusedSaving = Exclude<SaveScenarioResult, { ok: true }>;

/** The scenario, or the union member that says why it wasn't saved. */
export function toSaveScenarioPayload(
  result: SaveScenarioResult,
  id: string,
): Scenario | InvalidScenarioModel | StaleScenarioModel | UnknownScenarioModel {
  return result.ok ? result.scenario : toRefusedSaving(result, id);
}

/** The union member that says why a scenario wasn't changed. */
export function toRefusedWrite(result: RefusedWrite, id: string): StaleScenarioModel | UnknownScenarioModel {
  switch (result.code) {
    case 'STALE_VERSION':
      return {
        current: result.current,
        problems: [{ path: 'expectedVersion', code: 'stale', accepted: String(result.current.version) }],
      };
    case 'UNKNOWN_SCENARIO':
      return {
        scenarioId: id,
        problems: [
          {
            path: 'id',
            code: 'unknown-id',
            accepted: 'the id of a scenario of the workspace',
            given: id.slice(0, 60),
          },
        ],
      };
    default:
      return assertUnreachable(result);
  }
}

function toRefusedSaving(
  result: RefusedSaving,
  id: string,
): InvalidScenarioModel | StaleScenarioModel | UnknownScenarioModel {
  return result.code === 'INVALID_SCENARIO' ? { problems: result.problems } : toRefusedWrite(result, id);
}
