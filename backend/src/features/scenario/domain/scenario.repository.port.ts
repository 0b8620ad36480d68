import type { Page, PageRequest } from '../../../shared/page.js';
import type { Actor } from '../../people/index.js';
import type { Scenario } from './scenario.js';

/**
 * Where scenarios are kept. Each write leaves one audit entry (who, when, before, after) in the same transaction:
 * both are there or neither. Scenarios of other workspaces don't exist for the actor.
 */
export interface ScenarioRepository {
  findById(workspaceId: string, id: string): Promise<Scenario | null>;
  /** The scenarios of a workspace, last saved first, ties by id. Throws `InvalidCursorError` for a foreign cursor. */
  list(workspaceId: string, page: PageRequest): Promise<Page<Scenario>>;
  create(scenario: Scenario, actor: Actor): Promise<void>;
  /** Replaces what `change` names, if the scenario is still at `expectedVersion`; the version then counts one up. */
  update(id: string, expectedVersion: number, change: ScenarioChange, actor: Actor): Promise<ScenarioWrite>;
  delete(id: string, expectedVersion: number, actor: Actor): Promise<ScenarioWrite>;
}

export const SCENARIO_REPOSITORY = Symbol('SCENARIO_REPOSITORY');

export type ScenarioChange = Partial<Pick<Scenario, 'name' | 'requirements' | 'outcome' | 'graphVersion'>> &
  Pick<Scenario, 'updatedAt'>;

/** `scenario`: as written, or as it was before a deletion. `current`: what a stale writer hadn't seen. */
export type ScenarioWrite =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly code: 'STALE_VERSION'; readonly current: Scenario }
  | { readonly ok: false; readonly code: 'UNKNOWN_SCENARIO' };
