import type { Problem } from '@architrave/graph-seed/model';
import type { Advice, AdviseOnRequirements } from '../advisor/index.js';
import type { Actor } from '../people/index.js';
import { readScenarioName } from './domain/scenario-name.js';
import type { ScenarioRepository, ScenarioWrite } from './domain/scenario.repository.port.js';
import type { Scenario, ScenarioOutcome } from './domain/scenario.js';

export interface SaveScenarioCommand {
  /** `null`: a new scenario. */
  readonly id: string | null;
  /** The version that the caller saw; `null` only for a new scenario. */
  readonly expectedVersion: number | null;
  readonly name: string;
  /** In the form of a requirements file, unchecked. */
  readonly requirements: unknown;
}

export type SaveScenarioResult =
  | ScenarioWrite
  | { readonly ok: false; readonly code: 'INVALID_SCENARIO'; readonly problems: readonly Problem[] };

/** How many recommendations a saved outcome remembers. */
const REMEMBERED = 3;

/** Saves requirements under a name, with what they give today. Reports every problem of name and requirements at once. */
export class SaveScenario {
  constructor(
    private readonly scenarios: ScenarioRepository,
    private readonly advise: Pick<AdviseOnRequirements, 'execute'>,
    private readonly newId: () => string,
    private readonly now: () => Date,
  ) {}

  async execute(command: SaveScenarioCommand, actor: Actor): Promise<SaveScenarioResult> {
    const name = readScenarioName(command.name);
    const advised = await this.advise.execute(command.requirements, { top: REMEMBERED, sensitivity: true });
    const problems = [
      ...(name.ok ? [] : [name.problem]),
      ...(advised.ok
        ? []
        : advised.problems.map((problem) => ({ ...problem, path: under('requirements', problem.path) }))),
      ...(command.id !== null && command.expectedVersion === null ? [MISSING_VERSION] : []),
    ];
    if (!name.ok || !advised.ok || problems.length > 0)
      return { ok: false, code: 'INVALID_SCENARIO', problems };

    const saved = {
      name: name.name,
      requirements: advised.requirements,
      outcome: summarise(advised.advice),
      graphVersion: advised.advice.graphVersion,
      updatedAt: this.now(),
    };
    if (command.id !== null && command.expectedVersion !== null) {
      return this.scenarios.update(command.id, command.expectedVersion, saved, actor);
    }
    const scenario: Scenario = {
      ...saved,
      id: this.newId(),
      workspaceId: actor.workspaceId,
      personId: actor.personId,
      version: 1,
      createdAt: saved.updatedAt,
    };
    await this.scenarios.create(scenario, actor);
    return { ok: true, scenario };
  }
}

const MISSING_VERSION: Problem = {
  path: 'expectedVersion',
  code: 'missing',
  accepted: 'the version of the scenario that was seen',
};

function under(root: string, path: string): string {
  return path === '' ? root : `${root}.${path}`;
}

function summarise(advice: Advice): ScenarioOutcome {
  return {
    isFeasible: advice.infeasible === null,
    recommendations: advice.recommendations.map(({ rank, score, style, totals }) => ({
      rank,
      score,
      style,
      monthlyUsd: totals.monthlyUsd,
      latencyP99Ms: totals.latencyP99Ms,
      availabilityPercent: totals.availabilityPercent,
    })),
  };
}
