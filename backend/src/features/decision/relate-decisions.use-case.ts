import type { AdrRelation } from '@architrave/graph-seed/adr';
import type { Actor } from '../people/index.js';
import {
  findForChange,
  headerLinkTo,
  relateByText,
  situationOf,
  updateDecision,
  withContent,
} from './decision-writing.js';
import { DECISION_LIMITS, type Decision, type DecisionRelation } from './domain/decision.js';
import {
  ConcurrentChangeError,
  type DecisionRepository,
  type DecisionUnit,
} from './domain/decision.repository.port.js';
import { columnsOf } from './domain/derive-columns.js';
import { withLink, withoutLinks } from './domain/patch-text.js';
import { LinkIndex, linkKeysOf } from './domain/resolve-links.js';
import { refusalOf } from './domain/status-machine.js';
import type { DecisionWriteResult } from './domain/write-result.js';

export interface RelateCommand {
  readonly id: string;
  readonly expectedVersion: number;
  readonly relation: AdrRelation;
  readonly toId: string;
}

/** Relations that go out from a decision: written into its text where its dialect has a place, and beside it where not. */
export class RelateDecisions {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly now: () => Date,
  ) {}

  /** Adds a relation; one that is there already stays as it is. It takes effect when the decision is accepted. */
  relate(command: RelateCommand, actor: Actor): Promise<DecisionWriteResult> {
    return this.change(command, actor, async (_unit, { before, other, own, at }) => {
      const known = own.find((one) => isOf(one, before.id, command));
      if (known !== undefined) return { text: before.text, beside: own.filter(({ isInText }) => !isInText) };
      const link = headerLinkTo(other, { relation: command.relation, inverse: false }, before.file);
      const made: DecisionRelation = {
        saidById: before.id,
        fromId: before.id,
        toId: other.id,
        relation: command.relation,
        isInText: false,
        createdAt: at,
        effectiveAt: null,
      };
      const beside = [...own.filter(({ isInText }) => !isInText), made];
      return { text: withLink(before.text, before.file, link), beside };
    });
  }

  /** Takes a relation away, from the text and beside it. */
  unrelate(command: RelateCommand, actor: Actor): Promise<DecisionWriteResult> {
    return this.change(command, actor, async (unit, { before, other, own }) => {
      const { links } = columnsOf(before.text, before.file, await unit.policy());
      const index = new LinkIndex(await unit.linkTargets(linkKeysOf(links, before.file)));
      const text = withoutLinks(
        before.text,
        before.file,
        (link) =>
          link.relation === command.relation &&
          !link.inverse &&
          index.resolve(link.target, before.file) === other.id,
      );
      return { text, beside: own.filter((one) => !one.isInText && !isOf(one, before.id, command)) };
    });
  }

  private change(
    command: RelateCommand,
    actor: Actor,
    plan: (
      unit: DecisionUnit,
      context: {
        readonly before: Decision;
        readonly other: Decision;
        /** What the decision itself says. */
        readonly own: readonly DecisionRelation[];
        readonly at: Date;
      },
    ) => Promise<{ readonly text: string; readonly beside: readonly DecisionRelation[] }>,
  ): Promise<DecisionWriteResult> {
    return this.decisions.write(actor.workspaceId, async (unit) => {
      const found = await findForChange(unit, command.id, command.expectedVersion);
      if (!found.ok) return found;
      const before = found.decision;
      const other = await unit.find(command.toId);
      if (other === null || other.id === before.id) return unknownTarget(command.toId);
      const at = this.now();
      const situation = await situationOf(unit, before, { actorId: actor.personId, now: at });
      const refusal = refusalOf('edit', situation);
      if (refusal !== null) return { ok: false, code: 'REFUSED_ACTION', decision: before, refusal };
      const own = (await unit.relations([before.id])).filter(({ saidById }) => saidById === before.id);
      if (own.length >= DECISION_LIMITS.relations) return tooMany(own.length);
      const planned = await plan(unit, { before, other, own, at });
      return this.write(unit, before, planned, { actor, at });
    });
  }

  private async write(
    unit: DecisionUnit,
    before: Decision,
    change: { readonly text: string; readonly beside: readonly DecisionRelation[] },
    { actor, at }: { readonly actor: Actor; readonly at: Date },
  ): Promise<DecisionWriteResult> {
    const policy = await unit.policy();
    const { decision, columns } = withContent(before, { text: change.text, details: before.details }, policy);
    const saved = await updateDecision(unit, before, decision, {
      action: 'relate',
      message: null,
      actor,
      at,
    });
    if (saved === null) throw new ConcurrentChangeError(before.id);
    await relateByText(unit, saved, columns, {
      at,
      beside: change.beside.map((one) => ({ ...one, isInText: false })),
    });
    return { ok: true, decision: saved };
  }
}

function isOf(one: DecisionRelation, fromId: string, { relation, toId }: RelateCommand): boolean {
  return one.fromId === fromId && one.toId === toId && one.relation === relation;
}

function unknownTarget(given: string): DecisionWriteResult {
  const accepted = 'the id of another decision of the workspace';
  return {
    ok: false,
    code: 'INVALID_DECISION',
    problems: [{ path: 'toId', code: 'unknown-id', accepted, given: given.slice(0, 60) }],
  };
}

function tooMany(given: number): DecisionWriteResult {
  const accepted = `at most ${DECISION_LIMITS.relations} relations`;
  return {
    ok: false,
    code: 'INVALID_DECISION',
    problems: [{ path: 'toId', code: 'too-many', accepted, given: String(given) }],
  };
}
