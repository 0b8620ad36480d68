import type { Actor } from '../people/index.js';
import { findForChange, situationOf } from './decision-writing.js';
import type { DecisionRepository } from './domain/decision.repository.port.js';
import { refusalOf } from './domain/status-machine.js';
import type { DecisionWriteResult } from './domain/write-result.js';

/** Deletes a decision that was never accepted, with its versions and comments. */
export class DeleteDecision {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly now: () => Date,
  ) {}

  execute(id: string, expectedVersion: number, actor: Actor): Promise<DecisionWriteResult> {
    return this.decisions.write(actor.workspaceId, async (unit) => {
      const found = await findForChange(unit, id, expectedVersion);
      if (!found.ok) return found;
      const { decision } = found;
      const at = this.now();
      const situation = await situationOf(unit, decision, { actorId: actor.personId, now: at });
      const refusal = refusalOf('delete', situation);
      if (refusal !== null) return { ok: false, code: 'REFUSED_ACTION', decision, refusal };
      await unit.delete(decision);
      // What somebody asked to be deleted is not kept here: only that it was there.
      const { version, status, file } = decision;
      await unit.audit({
        actor,
        action: 'delete',
        subject: 'decision',
        subjectId: id,
        before: { version, status, file },
        at,
      });
      return { ok: true, decision };
    });
  }
}
