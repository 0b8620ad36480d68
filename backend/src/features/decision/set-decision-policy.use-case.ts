import type { Problem } from '@architrave/graph-seed/model';
import type { Actor } from '../people/index.js';
import type { DecisionRepository } from './domain/decision.repository.port.js';
import { readPolicy, type DecisionPolicy } from './domain/policy.js';

export type SetPolicyResult =
  | { readonly ok: true; readonly policy: DecisionPolicy }
  | { readonly ok: false; readonly code: 'INVALID_POLICY'; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly code: 'STALE_POLICY'; readonly current: DecisionPolicy };

/** Sets what the workspace allows to be done with its decisions from now on. */
export class SetDecisionPolicy {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly now: () => Date,
  ) {}

  async execute(given: unknown, expectedVersion: number, actor: Actor): Promise<SetPolicyResult> {
    const read = readPolicy(given);
    if (!read.ok) return { ok: false, code: 'INVALID_POLICY', problems: read.problems };
    return this.decisions.write(actor.workspaceId, async (unit): Promise<SetPolicyResult> => {
      const before = await unit.policy();
      const policy = { ...read.policy, version: expectedVersion + 1 };
      const isSaved = before.version === expectedVersion && (await unit.savePolicy(policy, expectedVersion));
      if (!isSaved) return { ok: false, code: 'STALE_POLICY', current: await unit.policy() };
      const { workspaceId } = actor;
      await unit.audit({
        actor,
        action: 'update',
        subject: 'decision-policy',
        subjectId: workspaceId,
        before,
        after: policy,
        at: this.now(),
      });
      return { ok: true, policy };
    });
  }
}
