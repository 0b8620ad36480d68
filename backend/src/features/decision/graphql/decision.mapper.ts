import { assertUnreachable } from '../../../shared/assert-unreachable.js';
import type { CommentResult } from '../comment-on-decision.use-case.js';
import type { CreateDecisionsResult } from '../create-decisions.use-case.js';
import type { Decision, DecisionComment, DecisionRelation, DecisionSummary } from '../domain/decision.js';
import type { DecisionRefusal, DecisionWriteResult } from '../domain/write-result.js';
import type { SetPolicyResult } from '../set-decision-policy.use-case.js';
import type { DecisionModel, DecisionPolicyModel, DecisionRelationModel } from './decision.model.js';
import type {
  CreatedDecisionsModel,
  DeletedDecisionCommentModel,
  DeletedDecisionModel,
  InvalidDecisionModel,
  RefusedActionModel,
  StaleDecisionModel,
  StaleDecisionPolicyModel,
  UnknownDecisionModel,
} from './decision-payload.model.js';

/** A decision as the API answers it. */
export function toDecision(decision: Decision): DecisionModel {
  return { ...decision, nodes: decision.details.nodes };
}

/** The decision after a change, or the union member that says why it wasn't changed. */
export function toDecisionPayload(
  result: DecisionWriteResult,
): DecisionModel | InvalidDecisionModel | StaleDecisionModel | UnknownDecisionModel | RefusedActionModel {
  return result.ok ? toDecision(result.decision) : toRefusal(result);
}

export function toDeletedPayload(
  result: DecisionWriteResult,
):
  | DeletedDecisionModel
  | StaleDecisionModel
  | UnknownDecisionModel
  | RefusedActionModel
  | InvalidDecisionModel {
  return result.ok ? { deleted: toDecision(result.decision) } : toRefusal(result);
}

export function toCreatedPayload(
  result: CreateDecisionsResult,
): CreatedDecisionsModel | InvalidDecisionModel {
  return result.ok ? { created: result.decisions.map(toDecision) } : { problems: result.problems };
}

type CommentRefusalModel = InvalidDecisionModel | UnknownDecisionModel | RefusedActionModel;

export function toCommentPayload(result: CommentResult): DecisionComment | CommentRefusalModel {
  return result.ok ? result.comment : toRefusal(result);
}

export function toDeletedCommentPayload(
  result: CommentResult,
): DeletedDecisionCommentModel | CommentRefusalModel {
  return result.ok ? { deletedCommentId: result.comment.id } : toRefusal(result);
}

export function toPolicyPayload(
  result: SetPolicyResult,
): DecisionPolicyModel | InvalidDecisionModel | StaleDecisionPolicyModel {
  if (result.ok) return result.policy;
  switch (result.code) {
    case 'INVALID_POLICY':
      return { problems: result.problems };
    case 'STALE_POLICY':
      return {
        currentPolicy: result.current,
        problems: [{ path: 'expectedVersion', code: 'stale', accepted: String(result.current.version) }],
      };
    default:
      return assertUnreachable(result);
  }
}

/** The union member that says why a decision wasn't changed. */
function toRefusal(
  refusal: DecisionRefusal,
): InvalidDecisionModel | StaleDecisionModel | UnknownDecisionModel | RefusedActionModel {
  switch (refusal.code) {
    case 'INVALID_DECISION':
      return { problems: refusal.problems };
    case 'STALE_DECISION': {
      const { current, base } = refusal;
      return {
        current: toDecision(current),
        base,
        problems: [{ path: 'expectedVersion', code: 'stale', accepted: String(current.version) }],
      };
    }
    case 'UNKNOWN_DECISION': {
      const { reference } = refusal;
      const accepted = 'the id of a decision, or comment, of the workspace';
      return {
        reference,
        problems: [{ path: 'id', code: 'unknown-id', accepted, given: reference.slice(0, 60) }],
      };
    }
    case 'REFUSED_ACTION': {
      const { decision, refusal: reason } = refusal;
      return { refusal: reason, decision: toDecision(decision), problems: [{ path: '', ...reason }] };
    }
    default:
      return assertUnreachable(refusal);
  }
}

/** Relations with both ends in brief, each once however many texts say it; an end that is gone leaves the relation out. */
export function toRelations(
  relations: readonly DecisionRelation[],
  decisions: ReadonlyMap<string, DecisionSummary>,
): readonly DecisionRelationModel[] {
  const once = new Map<string, DecisionRelationModel>();
  for (const { fromId, toId, ...relation } of relations) {
    const [from, to] = [decisions.get(fromId), decisions.get(toId)];
    const key = `${fromId}|${toId}|${relation.relation}`;
    if (from !== undefined && to !== undefined && !once.has(key)) once.set(key, { ...relation, from, to });
  }
  return [...once.values()];
}
