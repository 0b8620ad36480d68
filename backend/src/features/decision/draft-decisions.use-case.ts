import { writeAdr, type AdrHeader } from '@architrave/graph-seed/adr';
import type { Language, Problem, Requirements } from '@architrave/graph-seed/model';
import type { Advice, AdviseOnRequirements } from '../advisor/index.js';
import type { GraphStore } from '../knowledge/index.js';
import type { Actor } from '../people/index.js';
import { DECISION_LIMITS } from './domain/decision.js';
import type { DecisionBasis, DecisionDetails } from './domain/details.js';
import {
  blankDraft,
  draftFromComparison,
  draftFromRecommendation,
  draftKnowledge,
  rivalQuestions,
  type DraftedDecision,
  type DraftKnowledge,
  type RivalDesign,
  type RivalQuestion,
} from './domain/draft/index.js';
import type { ScenarioSource } from './domain/scenario-source.port.js';

export interface DraftDecisionsCommand {
  readonly scenarioId: string | null;
  /** In the form of a requirements file, unchecked. */
  readonly requirements: unknown;
  readonly rank: number | null;
  readonly nodes: readonly string[] | null;
  readonly chosen: string | null;
  readonly title: string | null;
  readonly language: Language;
  readonly size: 'y-statement' | 'minimal' | 'full';
  readonly template: 'madr4' | 'madr3' | 'nygard' | 'log4brains' | 'jsonadr';
}

/** A decision that is not saved. */
export interface DecisionDraft {
  readonly title: string;
  readonly text: string;
  readonly details: DecisionDetails;
  readonly language: Language;
  /** Places in the list of the drafts that this one depends on. */
  readonly dependsOn: readonly number[];
}

export type DraftDecisionsResult =
  | { readonly ok: true; readonly drafts: readonly DecisionDraft[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface Drafted {
  readonly decisions: readonly DraftedDecision[];
  readonly basis: DecisionBasis | null;
}

/** Drafts decisions from a recommendation, a comparison of nodes or a blank page. Saves nothing. */
export class DraftDecisions {
  constructor(
    private readonly graph: Pick<GraphStore, 'exportAll'>,
    private readonly advise: Pick<AdviseOnRequirements, 'execute'>,
    private readonly scenarios: ScenarioSource,
    private readonly now: () => Date,
  ) {}

  async execute(
    command: DraftDecisionsCommand,
    actor: Actor,
    gone?: AbortSignal,
  ): Promise<DraftDecisionsResult> {
    const exported = await this.graph.exportAll();
    const knowledge = draftKnowledge(exported, exported.version, command.language);
    const drafted = await this.draft(command, knowledge, { actor, ...(gone && { gone }) });
    if (!('decisions' in drafted)) return drafted;
    return {
      ok: true,
      drafts: drafted.decisions.map((decision) => this.write(decision, drafted.basis, command)),
    };
  }

  private async draft(
    command: DraftDecisionsCommand,
    knowledge: DraftKnowledge,
    caller: { readonly actor: Actor; readonly gone?: AbortSignal },
  ): Promise<Drafted | Extract<DraftDecisionsResult, { ok: false }>> {
    const { nodes, scenarioId, requirements } = command;
    const sources = [nodes, scenarioId, requirements].filter((source) => source != null).length;
    if (sources > 1) {
      return refused('', 'too-many', 'one of scenarioId, requirements and nodes, or none for a blank page');
    }
    if (nodes !== null) return compare(nodes, command.chosen, knowledge);
    if (sources === 0) {
      const title = (command.title ?? '').trim();
      if (title === '' || title.length > DECISION_LIMITS.title)
        return refused('title', 'out-of-range', `1…${DECISION_LIMITS.title} characters`);
      return { decisions: [blankDraft(title)], basis: null };
    }
    return this.recommend(command, knowledge, caller);
  }

  private async recommend(
    command: DraftDecisionsCommand,
    knowledge: DraftKnowledge,
    { actor, gone }: { readonly actor: Actor; readonly gone?: AbortSignal },
  ): Promise<Drafted | Extract<DraftDecisionsResult, { ok: false }>> {
    const { scenarioId } = command;
    const scenario = scenarioId === null ? null : await this.scenarios.find(actor.workspaceId, scenarioId);
    if (scenarioId !== null && scenario === null)
      return refused('scenarioId', 'unknown-id', 'the id of a scenario of the workspace', scenarioId);
    const rank = command.rank ?? 1;
    const given = scenario?.requirements ?? command.requirements;
    const advised = await this.advise.execute(given, { top: Math.max(TOP, rank), sensitivity: true }, gone);
    if (!advised.ok) {
      const problems = advised.problems.map((problem) => ({
        ...problem,
        path: `requirements.${problem.path}`,
      }));
      return { ok: false, problems };
    }
    const { advice, requirements } = advised;
    if (!advice.recommendations.some((one) => one.rank === rank)) {
      const count = advice.recommendations.length;
      const accepted = count === 0 ? 'requirements that a design holds' : `1…${count}`;
      return refused('rank', 'out-of-range', accepted, String(rank));
    }
    const rivals: RivalDesign[] = [];
    for (const question of rivalQuestions(advice, rank, knowledge))
      rivals.push(await this.rival(question, requirements, gone));
    const decisions = draftFromRecommendation(
      { advice, rank, system: scenario?.name ?? '', rivals },
      knowledge,
    );
    return { decisions, basis: basisOf(advice, requirements, { rank, scenarioId }) };
  }

  /** The best design with a node forced or excluded. */
  private async rival(
    question: RivalQuestion,
    requirements: Requirements,
    gone: AbortSignal | undefined,
  ): Promise<RivalDesign> {
    const list = question.how === 'use' ? 'mustUse' : 'mustAvoid';
    const known = requirements.constraints?.[list] ?? [];
    const constraints = { ...requirements.constraints, [list]: [...known, question.node] };
    const advised = await this.advise.execute(
      { ...requirements, constraints },
      { top: 1, sensitivity: false },
      gone,
    );
    const advice = advised.ok ? advised.advice : null;
    return {
      ...question,
      best: advice?.recommendations[0] ?? null,
      conflicts: advice?.infeasible?.conflicts ?? [],
    };
  }

  private write(
    draft: DraftedDecision,
    basis: DecisionBasis | null,
    { template, language, size }: DraftDecisionsCommand,
  ): DecisionDraft {
    const { content, tags, provenance, nodes, confidence, reversibility, dependsOn } = draft;
    const header: AdrHeader = {
      number: null,
      status: 'proposed',
      statusWord: null,
      date: this.now().toISOString().slice(0, 10),
      deciders: [],
      consulted: [],
      informed: [],
      tags,
      links: [],
      nodes: nodes.map(({ id }) => id),
    };
    return {
      title: content.title,
      text: writeAdr(content, header, template, { language, size }),
      details: { provenance, matrix: null, confidence, reversibility, reviewBy: null, nodes, basis },
      language,
      dependsOn,
    };
  }
}

/** How many recommendations a draft looks at: its own, and the rivals that it names. */
const TOP = 3;
const MOST_NODES = 6;

function compare(
  nodes: readonly string[],
  chosen: string | null,
  knowledge: DraftKnowledge,
): Drafted | Extract<DraftDecisionsResult, { ok: false }> {
  const unique = [...new Set(nodes)];
  if (unique.length < 2 || unique.length > MOST_NODES)
    return refused('nodes', 'out-of-range', `2…${MOST_NODES} nodes`, String(unique.length));
  const unknown = unique.find((id) => knowledge.node(id) === undefined);
  if (unknown !== undefined) return refused('nodes', 'unknown-id', 'ids of nodes', unknown);
  if (chosen !== null && !unique.includes(chosen))
    return refused('chosen', 'unknown-id', 'one of the nodes', chosen);
  const basis = { ...NO_BASIS, graphVersion: knowledge.graphVersion };
  return { decisions: [draftFromComparison({ nodes: unique, chosen }, knowledge)], basis };
}

const NO_BASIS: DecisionBasis = {
  scenarioId: null,
  graphVersion: null,
  requirements: null,
  rank: null,
  thresholds: [],
  prices: [],
};

/** What the drafts rest on, so that later changes of it can be told. */
function basisOf(
  advice: Advice,
  requirements: Requirements,
  { rank, scenarioId }: { readonly rank: number; readonly scenarioId: string | null },
): DecisionBasis {
  const chosen = advice.recommendations.find((one) => one.rank === rank);
  return {
    scenarioId,
    graphVersion: advice.graphVersion,
    requirements,
    rank,
    thresholds: (chosen?.revisitWhen ?? []).map(({ path, threshold, winner }) => ({
      path,
      threshold,
      winner,
    })),
    prices: (chosen?.components ?? []).map(({ offer, monthlyUsd }) => ({ offer, monthlyUsd })),
  };
}

function refused(
  path: string,
  code: string,
  accepted: string,
  given?: string,
): { readonly ok: false; readonly problems: readonly Problem[] } {
  return {
    ok: false,
    problems: [{ path, code, accepted, ...(given !== undefined && { given: given.slice(0, 60) }) }],
  };
}
