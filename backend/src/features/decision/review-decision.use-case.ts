import type { Actor } from '../people/index.js';
import { authorOf, findForChange, situationOf } from './decision-writing.js';
import { textProblems } from './domain/check-text.js';
import { DECISION_LIMITS, type DecisionReview } from './domain/decision.js';
import type { DecisionRepository } from './domain/decision.repository.port.js';
import { refusalOf } from './domain/status-machine.js';
import type { DecisionWriteResult } from './domain/write-result.js';

export interface RequestReviewCommand {
  readonly id: string;
  readonly expectedVersion: number;
  readonly personIds: readonly string[];
}

export interface AnswerReviewCommand {
  readonly id: string;
  readonly expectedVersion: number;
  readonly answer: 'approve' | 'send-back';
  /** Needed when sending back. */
  readonly comment: string | null;
}

/** Reviews of proposals: asking for them, and answering. Neither changes the decision's version. */
export class ReviewDecision {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly newId: () => string,
    private readonly now: () => Date,
  ) {}

  /** Asks people for a review; who answered before is asked again. */
  async request(command: RequestReviewCommand, actor: Actor): Promise<DecisionWriteResult> {
    return this.decisions.write(actor.workspaceId, async (unit) => {
      const found = await findForChange(unit, command.id, command.expectedVersion);
      if (!found.ok) return found;
      const { decision } = found;
      const at = this.now();
      const situation = await situationOf(unit, decision, { actorId: actor.personId, now: at });
      const refusal = refusalOf('request-review', situation);
      if (refusal !== null) return { ok: false, code: 'REFUSED_ACTION', decision, refusal };
      const wanted = [...new Set(command.personIds)];
      const people = await unit.people(wanted);
      const unknown = wanted.filter((id) => !people.some((person) => person.id === id));
      const isAuthorAsked = decision.author.id !== null && wanted.includes(decision.author.id);
      const isCountWrong = wanted.length === 0 || wanted.length > DECISION_LIMITS.reviewers;
      if (unknown.length > 0 || isAuthorAsked || isCountWrong) {
        const accepted = `1…${DECISION_LIMITS.reviewers} ids of people of the workspace other than the author`;
        const given = (unknown[0] ?? wanted.join(', ')).slice(0, 60);
        const code = isCountWrong ? 'out-of-range' : unknown.length > 0 ? 'unknown-id' : 'own-decision';
        return {
          ok: false,
          code: 'INVALID_DECISION',
          problems: [{ path: 'personIds', code, accepted, given }],
        };
      }
      for (const review of situation.reviews) {
        const isAskedAgain = review.reviewer.id !== null && wanted.includes(review.reviewer.id);
        if (isAskedAgain && review.state !== 'withdrawn')
          await unit.saveReview({ ...review, state: 'withdrawn' });
      }
      for (const reviewer of people) {
        await unit.saveReview({
          id: this.newId(),
          decisionId: decision.id,
          reviewer,
          requestedBy: authorOf(actor),
          requestedAt: at,
          state: 'asked',
          comment: null,
          answeredAt: null,
          version: null,
        });
      }
      await unit.audit({
        actor,
        action: 'request-review',
        subject: 'decision-review',
        subjectId: decision.id,
        after: { personIds: wanted, version: decision.version },
        at,
      });
      return { ok: true, decision };
    });
  }

  /** Says what the actor, who was asked, thinks of the version that they saw. */
  async answer(command: AnswerReviewCommand, actor: Actor): Promise<DecisionWriteResult> {
    const problems = textProblems(command.comment ?? '', {
      path: 'comment',
      most: DECISION_LIMITS.comment,
      isEmptyAllowed: command.answer === 'approve',
    });
    if (problems.length > 0) return { ok: false, code: 'INVALID_DECISION', problems };
    return this.decisions.write(actor.workspaceId, async (unit) => {
      const found = await findForChange(unit, command.id, command.expectedVersion);
      if (!found.ok) return found;
      const { decision } = found;
      const at = this.now();
      const situation = await situationOf(unit, decision, { actorId: actor.personId, now: at });
      const refusal = refusalOf(command.answer, situation);
      if (refusal !== null) return { ok: false, code: 'REFUSED_ACTION', decision, refusal };
      const asked = situation.reviews.find(
        ({ reviewer, state }) => reviewer.id === actor.personId && state !== 'withdrawn',
      ) as DecisionReview;
      await unit.saveReview({
        ...asked,
        state: command.answer === 'approve' ? 'approved' : 'sent-back',
        comment: command.comment,
        answeredAt: at,
        version: decision.version,
      });
      await unit.audit({
        actor,
        action: command.answer,
        subject: 'decision-review',
        subjectId: decision.id,
        after: { version: decision.version, comment: command.comment },
        at,
      });
      return { ok: true, decision };
    });
  }
}
