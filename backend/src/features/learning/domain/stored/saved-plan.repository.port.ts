import type { Page, PageRequest } from '../../../../shared/page.js';
import type { Actor } from '../../../people/index.js';
import type { PlanActivity, SavedPlan } from './saved-plan.js';
import type { SkillClaim } from './learner.js';

/**
 * Where plans are kept. Everybody of a workspace may read its plans, their owner alone may write them. Each write leaves one audit entry
 * (who, when, before, after) in the same transaction. Plans of other workspaces don't exist for the actor.
 */
export interface SavedPlanRepository {
  findById(workspaceId: string, id: string): Promise<SavedPlan | null>;
  /** The plans of a workspace or of one person, last changed first, ties by id. Throws `InvalidCursorError` for a foreign cursor. */
  list(workspaceId: string, personId: string | null, page: PageRequest): Promise<Page<SavedPlan>>;
  create(plan: SavedPlan, actor: Actor): Promise<void>;
  /** Replaces what `change` names, if the plan is still at `expectedVersion`; the version then counts one up. */
  update(id: string, expectedVersion: number, change: SavedPlanChange, actor: Actor): Promise<SavedPlanWrite>;
  /** Deletes a plan with its log; claims stay. */
  delete(id: string, expectedVersion: number, actor: Actor): Promise<SavedPlanWrite>;
  /**
   * Logs an activity and makes its claim, in one transaction. Refused as `ALREADY_HELD`, with nothing written, when the owner holds the
   * level by now.
   */
  record(
    id: string,
    activity: PlanActivity,
    origin: SkillClaim['origin'],
    actor: Actor,
  ): Promise<RecordWrite>;
}

export const SAVED_PLAN_REPOSITORY = Symbol('SAVED_PLAN_REPOSITORY');

export type SavedPlanChange = Partial<
  Pick<SavedPlan, 'name' | 'targets' | 'hoursPerWeek' | 'startsOn' | 'language'>
> &
  Pick<SavedPlan, 'updatedAt'>;

interface Refused {
  readonly ok: false;
  readonly code: 'UNKNOWN_PLAN' | 'NOT_OWNER';
}

/** `plan`: as written, or as it was before a deletion. `current`: what a stale writer hadn't seen. */
export type SavedPlanWrite =
  | { readonly ok: true; readonly plan: SavedPlan }
  | { readonly ok: false; readonly code: 'STALE_VERSION'; readonly current: SavedPlan }
  | Refused;

export type RecordWrite =
  | { readonly ok: true; readonly plan: SavedPlan }
  | { readonly ok: false; readonly code: 'ALREADY_HELD'; readonly heldLevel: number }
  | Refused;
