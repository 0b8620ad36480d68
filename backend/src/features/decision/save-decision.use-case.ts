import type { AdrReading } from '@architrave/graph-seed/adr';
import type { Actor } from '../people/index.js';
import { findForChange, relateByText, situationOf, updateDecision, withContent } from './decision-writing.js';
import { decisionTextProblems, messageProblems } from './domain/check-text.js';
import type { Decision } from './domain/decision.js';
import {
  ConcurrentChangeError,
  type DecisionRepository,
  type DecisionUnit,
} from './domain/decision.repository.port.js';
import { columnsOf, type TextColumns } from './domain/derive-columns.js';
import { readDetails, type DecisionDetails } from './domain/details.js';
import { readGround, type GroundReader } from './domain/ground.port.js';
import { refusalOf, type ActionRefusal, type Situation } from './domain/status-machine.js';
import type { DecisionWriteResult } from './domain/write-result.js';

export interface SaveDecisionCommand {
  readonly id: string;
  readonly expectedVersion: number;
  /** `null`: the text stays. */
  readonly text: string | null;
  /** Unchecked; `undefined`: the details stay. */
  readonly details: unknown;
  readonly message: string | null;
}

/** Saves text and details of a decision, if it is still at the version that the caller saw and the policy allows it. */
export class SaveDecision {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly ground: GroundReader,
    private readonly now: () => Date,
  ) {}

  async execute(command: SaveDecisionCommand, actor: Actor): Promise<DecisionWriteResult> {
    const details = command.details === undefined ? null : readDetails(command.details);
    const problems = [
      ...(command.text === null ? [] : decisionTextProblems(command.text)),
      ...(details === null || details.ok ? [] : details.problems),
      ...messageProblems(command.message),
    ];
    if (problems.length > 0) return { ok: false, code: 'INVALID_DECISION', problems };
    const given = details?.ok === true ? details.details : null;
    const baseline = given === null ? null : await readGround(this.ground, given);
    return this.decisions.write(actor.workspaceId, async (unit) => {
      const found = await findForChange(unit, command.id, command.expectedVersion);
      if (!found.ok) return found;
      const before = found.decision;
      const result = await this.save(unit, before, { ...command, details: given }, actor);
      // While it is a proposal, what it rests on is what its author saw last.
      if (result.ok && baseline !== null && before.status === 'proposed')
        await unit.setBaseline(before.id, baseline);
      return result;
    });
  }

  private async save(
    unit: DecisionUnit,
    before: Decision,
    command: Omit<SaveDecisionCommand, 'details'> & { readonly details: DecisionDetails | null },
    actor: Actor,
  ): Promise<DecisionWriteResult> {
    const at = this.now();
    const text = command.text ?? before.text;
    const details = command.details ?? before.details;
    if (text === before.text && isEqual(details, before.details)) return { ok: true, decision: before };
    const situation = await situationOf(unit, before, { actorId: actor.personId, now: at });
    const { decision, columns } = withContent(before, { text, details }, situation.policy);
    const refusal = changeRefusal({ before, text, details, columns, situation });
    if (refusal !== null) return { ok: false, code: 'REFUSED_ACTION', decision: before, refusal };
    const change = { action: 'edit', message: command.message, actor, at } as const;
    const saved = await updateDecision(unit, before, decision, change);
    if (saved === null) throw new ConcurrentChangeError(before.id);
    if (text !== before.text) await relateByText(unit, saved, columns, { at });
    return { ok: true, decision: saved };
  }
}

interface ProposedChange {
  readonly before: Decision;
  readonly text: string;
  readonly details: DecisionDetails;
  readonly columns: TextColumns;
  readonly situation: Situation;
}

/** Why text or details may not become these; `null` when they may. */
function changeRefusal({ before, text, details, columns, situation }: ProposedChange): ActionRefusal | null {
  if (text !== before.text) {
    const { policy } = situation;
    const refusal = refusalOf('edit', situation) ?? statusRefusal(before, columns);
    if (refusal !== null) return refusal;
    const isOpen =
      before.status === 'proposed' || before.status === 'unknown' || before.status === 'rejected';
    if (!isOpen && policy.editSections.length > 0) {
      const changed = changedSections(
        columnsOf(before.text, before.file, policy),
        columns,
        before.text,
        text,
      );
      const other = changed.filter((kind) => !policy.editSections.some((allowed) => allowed === kind));
      if (other.length > 0) {
        return {
          code: 'section-not-editable',
          accepted: `changes of ${policy.editSections.join(', ')} alone; this changes ${other.join(', ')}`,
        };
      }
    }
  }
  const isSettled = ['accepted', 'deprecated', 'superseded'].includes(before.status);
  const kept: readonly (keyof DecisionDetails)[] = ['provenance', 'matrix', 'basis'];
  const isGroundChanged = kept.some((field) => !isEqual(details[field], before.details[field]));
  return isSettled && isGroundChanged && refusalOf('edit', situation) !== null
    ? {
        code: 'details-immutable',
        accepted: 'confidence, reversibility, reviewBy and nodes; the rest was accepted as it is',
      }
    : null;
}

/** The status is changed by moves, which number, relate and check; a text that says another one would go round them. */
function statusRefusal(before: Decision, columns: TextColumns): ActionRefusal | null {
  const { status, statusWord } = columns;
  if (statusWord === null || statusWord === before.statusWord || status === before.status) return null;
  if (status === 'unknown') return null;
  return { code: 'status-by-text', accepted: `the status ${before.status}; a move changes it` };
}

/** Kinds of the sections whose text differs; `header` for what stands before and between them. */
function changedSections(
  before: TextColumns,
  after: TextColumns,
  beforeText: string,
  afterText: string,
): string[] {
  const contents = (reading: AdrReading, text: string): Map<string, string> => {
    const map = new Map<string, string>();
    const covered: [number, number][] = [];
    for (const { kind, span } of reading.sections) {
      map.set(kind, `${map.get(kind) ?? ''}${text.slice(span.start, span.end)}\n`);
      covered.push([span.start, span.end]);
    }
    let rest = '';
    let at = 0;
    for (const [start, end] of covered.sort(([a], [b]) => a - b)) {
      rest += text.slice(at, Math.max(at, start));
      at = Math.max(at, end);
    }
    return map.set('header', rest + text.slice(at));
  };
  const [one, other] = [contents(before.reading, beforeText), contents(after.reading, afterText)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((kind) => one.get(kind) !== other.get(kind));
}

function isEqual(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** JSON with the keys of objects in order: databases may give them back in another one. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
