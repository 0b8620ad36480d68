import type { AdrRelation } from '@architrave/graph-seed/adr';
import type { Problem } from '@architrave/graph-seed/model';
import type { Actor } from '../people/index.js';
import {
  authorOf,
  headerLinkTo,
  insertDecision,
  relateByText,
  withContent,
  type Change,
} from './decision-writing.js';
import { decisionTextProblems } from './domain/check-text.js';
import {
  DECISION_LIMITS,
  type Decision,
  type DecisionLanguage,
  type DecisionRelation,
} from './domain/decision.js';
import type { DecisionRepository, DecisionUnit } from './domain/decision.repository.port.js';
import { NO_DETAILS, readDetails, type DecisionDetails } from './domain/details.js';
import { fileNameOf } from './domain/file-name.js';
import { readGround, type GroundReader } from './domain/ground.port.js';
import { withLink } from './domain/patch-text.js';
import type { DecisionPolicy } from './domain/policy.js';

export interface NewDecision {
  readonly text: string;
  /** Unchecked. */
  readonly details: unknown;
  readonly language: DecisionLanguage;
  /** Relations that go out from it to decisions that are there. */
  readonly relations: readonly { readonly relation: AdrRelation; readonly toId: string }[];
  /** Places in the list of decisions made together that it depends on. */
  readonly dependsOn: readonly number[];
}

export type CreateDecisionsResult =
  | { readonly ok: true; readonly decisions: readonly Decision[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface CheckedDecision extends NewDecision {
  readonly id: string;
  readonly checked: DecisionDetails;
}

/** Makes proposed decisions, all or none, with their relations to others and to each other. */
export class CreateDecisions {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly ground: GroundReader,
    private readonly newId: () => string,
    private readonly now: () => Date,
  ) {}

  async execute(given: readonly NewDecision[], actor: Actor): Promise<CreateDecisionsResult> {
    const { checked, problems } = this.check(given);
    if (problems.length > 0) return { ok: false, problems };
    const baselines = await Promise.all(
      checked.map(({ checked: details }) => readGround(this.ground, details)),
    );
    return this.decisions.write(actor.workspaceId, async (unit): Promise<CreateDecisionsResult> => {
      const change: Change = { action: 'create', message: null, actor, at: this.now() };
      const policy = await unit.policy();
      const made = checked.map((one) => toDecision(one, policy, change));
      const refused = made.flatMap(({ problems: found }) => found);
      if (refused.length > 0)
        return { ok: false, problems: prefixed(made.map(({ problems: found }) => found)) };
      const unknown = await unknownTargets(unit, checked);
      if (unknown.length > 0) return { ok: false, problems: unknown };
      const known = await knownDecisions(
        unit,
        made.map(({ decision }) => decision),
        checked,
      );
      const linked = checked.map((source, index) => {
        const targets = targetsOf(source, made);
        return { ...withLinks(made[index]?.decision as Decision, targets, { known, policy }), targets };
      });
      for (const { decision } of linked) await insertDecision(unit, decision, change);
      for (const [index, { decision, columns, targets }] of linked.entries()) {
        const beside = targets.map((target) => besideText(decision.id, target, change.at));
        await relateByText(unit, decision, columns, { at: change.at, beside });
        const baseline = baselines[index];
        if (baseline != null) await unit.setBaseline(decision.id, baseline);
      }
      const decisions = linked.map(({ decision }) => decision);
      return { ok: true, decisions };
    });
  }

  private check(given: readonly NewDecision[]): {
    readonly checked: readonly CheckedDecision[];
    readonly problems: readonly Problem[];
  } {
    const most = DECISION_LIMITS.drafts;
    if (given.length === 0 || given.length > most) {
      const problem = {
        path: 'decisions',
        code: 'out-of-range',
        accepted: `1…${most} decisions`,
        given: String(given.length),
      };
      return { checked: [], problems: [problem] };
    }
    const found = given.map((one, index) => {
      const details = readDetails(one.details);
      const places = one.dependsOn
        .filter((place) => place < 0 || place >= given.length || place === index)
        .map((place) => ({
          path: 'dependsOn',
          code: 'out-of-range',
          accepted: `places of other decisions of the list, 0…${given.length - 1}`,
          given: String(place),
        }));
      const problems = [
        ...decisionTextProblems(one.text),
        ...(details.ok ? [] : details.problems),
        ...places,
      ];
      return { one, checked: details.ok ? details.details : NO_DETAILS, problems };
    });
    return {
      checked: found.map(({ one, checked }) => ({ ...one, checked, id: this.newId() })),
      problems: prefixed(found.map(({ problems }) => problems)),
    };
  }
}

function toDecision(
  { id, text, checked, language }: CheckedDecision,
  policy: DecisionPolicy,
  { actor, at }: Change,
): { readonly decision: Decision; readonly problems: readonly Problem[] } {
  const author = authorOf(actor);
  const empty: Decision = {
    id,
    workspaceId: actor.workspaceId,
    version: 1,
    number: null,
    file: `draft-${id}.md`,
    title: '',
    status: 'proposed',
    statusWord: null,
    date: null,
    dialect: 'other',
    language,
    tags: [],
    deciders: [],
    consulted: [],
    informed: [],
    confidence: null,
    reversibility: null,
    reviewBy: null,
    graphVersion: null,
    scenarioId: null,
    author,
    editor: author,
    createdAt: at,
    updatedAt: at,
    acceptedAt: null,
    acceptedVersion: null,
    isSelfAccepted: false,
    currentId: null,
    text,
    details: checked,
    aliases: [],
  };
  const { decision, columns } = withContent(empty, { text, details: checked }, policy);
  const file = fileNameOf({ id, number: null, title: decision.title });
  const isProposed = columns.status === 'proposed' || columns.status === 'unknown';
  const problems = isProposed
    ? []
    : [
        {
          path: 'text',
          code: 'status-by-text',
          accepted: 'a new decision that is proposed, or says no status; accept it afterwards',
          given: columns.statusWord ?? columns.status,
        },
      ];
  return { decision: { ...decision, file }, problems };
}

type Target = NewDecision['relations'][number];

function targetsOf(
  source: CheckedDecision,
  made: readonly { readonly decision: Decision }[],
): readonly Target[] {
  const together = source.dependsOn.flatMap((place): Target[] => {
    const other = made[place]?.decision;
    return other === undefined ? [] : [{ relation: 'depends-on', toId: other.id }];
  });
  return [...source.relations, ...together];
}

async function knownDecisions(
  unit: DecisionUnit,
  made: readonly Decision[],
  checked: readonly CheckedDecision[],
): Promise<ReadonlyMap<string, Decision>> {
  const found = await unit.findMany(checked.flatMap(({ relations }) => relations.map(({ toId }) => toId)));
  return new Map([...made, ...found.filter((one) => one !== null)].map((one) => [one.id, one]));
}

/** Writes the relations into the text, where its dialect has a place for them. */
function withLinks(
  decision: Decision,
  targets: readonly Target[],
  { known, policy }: { readonly known: ReadonlyMap<string, Decision>; readonly policy: DecisionPolicy },
): ReturnType<typeof withContent> {
  let text = decision.text;
  for (const { relation, toId } of targets) {
    const other = known.get(toId);
    if (other === undefined) continue;
    text = withLink(text, decision.file, headerLinkTo(other, { relation, inverse: false }, decision.file));
  }
  return withContent(decision, { text, details: decision.details }, policy);
}

/** A relation as it stands beside the text, in case the text couldn't take it. */
function besideText(fromId: string, { relation, toId }: Target, at: Date): DecisionRelation {
  return { saidById: fromId, fromId, toId, relation, isInText: false, createdAt: at, effectiveAt: null };
}

async function unknownTargets(unit: DecisionUnit, checked: readonly CheckedDecision[]): Promise<Problem[]> {
  const ids = [...new Set(checked.flatMap(({ relations }) => relations.map(({ toId }) => toId)))];
  const found = await unit.findMany(ids);
  const unknown = new Set(ids.filter((_, index) => found[index] === null));
  return checked.flatMap(({ relations }, index) =>
    relations.flatMap(({ toId }, place) =>
      unknown.has(toId)
        ? [
            {
              path: `decisions.${index}.relations.${place}.toId`,
              code: 'unknown-id',
              accepted: 'the id of a decision of the workspace',
              given: toId.slice(0, 60),
            },
          ]
        : [],
    ),
  );
}

function prefixed(problems: readonly (readonly Problem[])[]): Problem[] {
  return problems.flatMap((found, index) =>
    found.map((problem) => ({ ...problem, path: `decisions.${index}.${problem.path}` })),
  );
}
