import type { Actor } from '../people/index.js';
import { authorOf } from './decision-writing.js';
import { textProblems } from './domain/check-text.js';
import {
  DECISION_LIMITS,
  type CommentAnchor,
  type Decision,
  type DecisionComment,
} from './domain/decision.js';
import type { DecisionRepository, DecisionUnit } from './domain/decision.repository.port.js';
import type { DecisionRefusal } from './domain/write-result.js';

export type CommentResult = { readonly ok: true; readonly comment: DecisionComment } | CommentRefusal;
export type CommentRefusal = Exclude<DecisionRefusal, { readonly code: 'STALE_DECISION' }>;

/** Comments on a decision. They are not part of its versions. */
export class CommentOnDecision {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly newId: () => string,
    private readonly now: () => Date,
  ) {}

  async add(
    command: { readonly decisionId: string; readonly anchor: CommentAnchor; readonly text: string },
    actor: Actor,
  ): Promise<CommentResult> {
    const problems = [
      ...commentProblems(command.text),
      ...textProblems(command.anchor.value, {
        path: 'anchor.value',
        most: DECISION_LIMITS.title,
        isEmptyAllowed: command.anchor.kind === 'whole',
      }),
    ];
    if (problems.length > 0) return { ok: false, code: 'INVALID_DECISION', problems };
    return this.decisions.write(actor.workspaceId, async (unit): Promise<CommentResult> => {
      const decision = await unit.find(command.decisionId);
      if (decision === null) return { ok: false, code: 'UNKNOWN_DECISION', reference: command.decisionId };
      const { length } = await unit.comments([decision.id]);
      if (length >= DECISION_LIMITS.comments) return tooMany(length);
      const comment: DecisionComment = {
        id: this.newId(),
        decisionId: decision.id,
        anchor: command.anchor,
        version: decision.version,
        text: command.text,
        author: authorOf(actor),
        createdAt: this.now(),
        editedAt: null,
        resolvedAt: null,
        resolvedBy: null,
      };
      await unit.saveComment(comment);
      await audit(unit, 'create', { actor, at: comment.createdAt, after: comment });
      return { ok: true, comment };
    });
  }

  /** Changes the text of a comment of one's own. */
  async edit(id: string, text: string, actor: Actor): Promise<CommentResult> {
    const problems = commentProblems(text);
    if (problems.length > 0) return { ok: false, code: 'INVALID_DECISION', problems };
    return this.change(id, actor, { action: 'update', isOwn: true }, async (unit, before) => {
      const comment = { ...before, text, editedAt: this.now() };
      await unit.saveComment(comment);
      return comment;
    });
  }

  /** Marks a comment as settled, or as open again. */
  resolve(id: string, isResolved: boolean, actor: Actor): Promise<CommentResult> {
    return this.change(
      id,
      actor,
      { action: isResolved ? 'resolve' : 'reopen', isOwn: false },
      async (unit, before) => {
        const comment = {
          ...before,
          resolvedAt: isResolved ? (before.resolvedAt ?? this.now()) : null,
          resolvedBy: isResolved ? (before.resolvedBy ?? authorOf(actor)) : null,
        };
        await unit.saveComment(comment);
        return comment;
      },
    );
  }

  /** Deletes a comment of one's own; the audit keeps that there was one, not what it said. */
  delete(id: string, actor: Actor): Promise<CommentResult> {
    return this.change(id, actor, { action: 'delete', isOwn: true }, async (unit, before) => {
      await unit.deleteComment(id);
      return before;
    });
  }

  private change(
    id: string,
    actor: Actor,
    { action, isOwn }: { readonly action: string; readonly isOwn: boolean },
    write: (unit: DecisionUnit, before: DecisionComment) => Promise<DecisionComment>,
  ): Promise<CommentResult> {
    return this.decisions.write(actor.workspaceId, async (unit): Promise<CommentResult> => {
      const before = await unit.comment(id);
      if (before === null) return { ok: false, code: 'UNKNOWN_DECISION', reference: id };
      if (isOwn && before.author.id !== actor.personId) {
        const decision = (await unit.find(before.decisionId)) as Decision;
        const refusal = { code: 'not-author', accepted: 'who wrote the comment' } as const;
        return { ok: false, code: 'REFUSED_ACTION', decision, refusal };
      }
      const comment = await write(unit, before);
      const isDeleted = action === 'delete';
      await audit(unit, action, { actor, at: this.now(), before, ...(isDeleted ? {} : { after: comment }) });
      return { ok: true, comment };
    });
  }
}

function commentProblems(text: string) {
  return textProblems(text, { path: 'text', most: DECISION_LIMITS.comment });
}

function tooMany(given: number): CommentRefusal {
  const accepted = `at most ${DECISION_LIMITS.comments} comments on a decision`;
  const problem = { path: 'decisionId', code: 'too-many', accepted, given: String(given) };
  return { ok: false, code: 'INVALID_DECISION', problems: [problem] };
}

/** The texts of comments can be deleted on request, so the audit doesn't keep them. */
async function audit(
  unit: DecisionUnit,
  action: string,
  record: {
    readonly actor: Actor;
    readonly at: Date;
    readonly before?: DecisionComment;
    readonly after?: DecisionComment;
  },
): Promise<void> {
  const { actor, at, before, after } = record;
  const factsOf = ({ decisionId, anchor, resolvedAt }: DecisionComment): object => ({
    decisionId,
    anchor,
    isResolved: resolvedAt !== null,
  });
  await unit.audit({
    actor,
    action,
    subject: 'decision-comment',
    subjectId: ((after ?? before) as DecisionComment).id,
    ...(before && { before: factsOf(before) }),
    ...(after && { after: factsOf(after) }),
    at,
  });
}
