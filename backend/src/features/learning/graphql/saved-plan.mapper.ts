import { assertUnreachable } from '../../../shared/assert-unreachable.js';
import type { SavedPlan, StoredTarget } from '../domain/stored/saved-plan.js';
import type { LearningContext } from '../learning-context.js';
import type { RecordStepResult } from '../record-step.use-case.js';
import type { SavePlanResult } from '../save-plan.use-case.js';
import type { CurrentPlan } from '../show-saved-plan.use-case.js';
import { nodeOfTarget } from '../target-reader.js';
import { toLearningNode } from './learning-node.model.js';
import type { InvalidPlanModel } from './plan.model.js';
import type {
  NotPlanOwnerModel,
  PlanTargetModel,
  SavedPlanModel,
  SavedPlanSummaryModel,
  StalePlanModel,
  UnknownPlanModel,
} from './saved-plan.model.js';

export interface Reader {
  readonly context: LearningContext;
  readonly personId: string;
}

export interface SavedPlanMapping extends Reader {
  /** Plans it anew. */
  readonly show: (saved: SavedPlan) => Promise<CurrentPlan>;
}

type Refused = Exclude<SavePlanResult | RecordStepResult, { ok: true }>;

/** A saved plan as the API answers it; what has to be planned is planned when it is asked for, once. */
export function toSavedPlan(saved: SavedPlan, { show, ...reader }: SavedPlanMapping): SavedPlanModel {
  let shown: Promise<CurrentPlan> | null = null;
  return { ...toSavedPlanSummary(saved, reader), planned: () => (shown ??= show(saved)) };
}

/** What is kept of a plan, as the API answers it. */
export function toSavedPlanSummary(saved: SavedPlan, { context, personId }: Reader): SavedPlanSummaryModel {
  const hoursOf = (kind: 'progress' | 'skip'): number =>
    saved.activities
      .filter((activity) => activity.kind === kind)
      .reduce((sum, { plannedHours }) => sum + plannedHours, 0);
  const { id, name, version, hoursPerWeek, startsOn, language, createdAt, updatedAt } = saved;
  return {
    ...{ id, name, version, hoursPerWeek, language, createdAt, updatedAt },
    personId: saved.personId,
    personName: saved.personName,
    isMine: saved.personId === personId,
    targets: saved.targets.map((target) => toTarget(target, context)),
    from: startsOn,
    activities: saved.activities.map(({ day, skill, ...activity }) => ({
      ...activity,
      skill: toLearningNode(`skill:${skill}`, context),
      on: day,
    })),
    hoursDone: hoursOf('progress'),
    hoursSkipped: hoursOf('skip'),
  };
}

function toTarget(target: StoredTarget, context: LearningContext): PlanTargetModel {
  const node = nodeOfTarget(target);
  const isRecommendation = target.kind === 'recommendation';
  return {
    kind: target.kind,
    node: node === null ? null : toLearningNode(node, context),
    level: target.kind === 'skill' ? target.level : null,
    scenarioId: isRecommendation ? target.scenarioId : null,
    requirements: isRecommendation ? (target.requirements ?? null) : null,
    rank: isRecommendation ? target.rank : null,
    decisionId: target.kind === 'decision' ? target.decisionId : null,
    title: 'title' in target && target.title !== '' ? target.title : null,
  };
}

/** The union member that says why a plan wasn't written. */
export function toRefusedPlan(
  result: Exclude<Refused, { code: 'STALE_VERSION' }>,
  id: string,
): InvalidPlanModel | UnknownPlanModel | NotPlanOwnerModel {
  switch (result.code) {
    case 'INVALID_PLAN':
    case 'INVALID_STEP':
      return { problems: result.problems };
    case 'ALREADY_HELD':
      return {
        problems: [
          {
            path: 'level',
            code: 'already-held',
            accepted: `a level above ${result.heldLevel}`,
          },
        ],
      };
    case 'UNKNOWN_PLAN':
      return {
        planId: id,
        problems: [
          {
            path: 'id',
            code: 'unknown-id',
            accepted: 'the id of a plan of the workspace',
            given: id.slice(0, 60),
          },
        ],
      };
    case 'NOT_OWNER':
      return {
        notOwnedPlanId: id,
        problems: [{ path: 'id', code: 'not-owner', accepted: 'a plan of your own', given: id.slice(0, 60) }],
      };
    default:
      return assertUnreachable(result);
  }
}

/** The plan as written, or the union member that says why it wasn't. */
export function toSavedPlanPayload(
  result: SavePlanResult,
  id: string,
  mapping: SavedPlanMapping,
): SavedPlanModel | StalePlanModel | InvalidPlanModel | UnknownPlanModel | NotPlanOwnerModel {
  if (result.ok) return toSavedPlan(result.plan, mapping);
  if (result.code !== 'STALE_VERSION') return toRefusedPlan(result, id);
  return {
    current: toSavedPlan(result.current, mapping),
    problems: [{ path: 'expectedVersion', code: 'stale', accepted: String(result.current.version) }],
  };
}
