import type { Actor } from '../people/index.js';
import { findForChange, situationOf, updateDecision, withContent } from './decision-writing.js';
import { messageProblems } from './domain/check-text.js';
import { ConcurrentChangeError, type DecisionRepository } from './domain/decision.repository.port.js';
import { readDetails } from './domain/details.js';
import { readGround, type GroundReader } from './domain/ground.port.js';
import { refusalOf } from './domain/status-machine.js';
import type { DecisionWriteResult } from './domain/write-result.js';

export interface ConfirmDecisionCommand {
  readonly id: string;
  readonly expectedVersion: number;
  /** The next day of review, YYYY-MM-DD; `null`: none. */
  readonly reviewBy: string | null;
  readonly message: string | null;
}

/** Somebody looked at a decision again and it still holds: what it rests on now is what it is compared with from here on. */
export class ConfirmDecision {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly ground: GroundReader,
    private readonly now: () => Date,
  ) {}

  async execute(command: ConfirmDecisionCommand, actor: Actor): Promise<DecisionWriteResult> {
    const seen = await this.decisions.read(actor.workspaceId).find(command.id);
    if (seen === null) return { ok: false, code: 'UNKNOWN_DECISION', reference: command.id };
    const details = readDetails({ ...seen.details, reviewBy: command.reviewBy });
    const problems = [
      ...messageProblems(command.message),
      ...(details.ok ? [] : details.problems.map((problem) => ({ ...problem, path: 'reviewBy' }))),
    ];
    if (!details.ok || problems.length > 0) return { ok: false, code: 'INVALID_DECISION', problems };
    const baseline = await readGround(this.ground, seen.details);
    return this.decisions.write(actor.workspaceId, async (unit) => {
      const found = await findForChange(unit, command.id, command.expectedVersion);
      if (!found.ok) return found;
      const before = found.decision;
      const at = this.now();
      const situation = await situationOf(unit, before, { actorId: actor.personId, now: at });
      const refusal = refusalOf('confirm', situation);
      if (refusal !== null) return { ok: false, code: 'REFUSED_ACTION', decision: before, refusal };
      const { decision } = withContent(
        before,
        { text: before.text, details: { ...before.details, reviewBy: command.reviewBy } },
        situation.policy,
      );
      const saved = await updateDecision(unit, before, decision, {
        action: 'confirm',
        message: command.message,
        actor,
        at,
      });
      if (saved === null) throw new ConcurrentChangeError(before.id);
      if (baseline !== null) await unit.setBaseline(before.id, baseline);
      return { ok: true, decision: saved };
    });
  }
}
