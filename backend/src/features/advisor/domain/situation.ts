import {
  REQUIREMENT_PATHS,
  type Region,
  type RequirementPath,
  type Requirements,
} from '@architrave/graph-seed/model';
import type { AdvisorKnowledge } from './advisor-knowledge.js';
import type { LedgerEntry, Origin, Warning } from './advice.js';
import { valueAt } from './check-references.js';
import { impliedPriorities } from './implied-priorities.js';

/** Seconds in a mean month (365.25 days ÷ 12). */
export const SECONDS_PER_MONTH = 2_629_800;
/** Share of the month's users who are there at once in the busiest hour, where only those are stated; an assumption of the cost model. */
const CONCURRENT_SHARE_OF_MONTHLY_USERS = 0.1;
/** A lognormal response whose p99 is four to five times its median has a mean near a quarter of its p99. */
export const MEAN_SHARE_OF_P99 = 0.25;
/** A stated rate and one from stated users that differ by more than this are pointed out. */
const RATE_MISMATCH = 2;

/** What people wait for a written answer before their attention goes elsewhere (Nielsen, Response Times, 1993: ten seconds). */
const LANGUAGE_MODEL_P99_MS = 10_000;

type Value = LedgerEntry['value'];

/** The requirements with every gap filled, and where each value came from. */
export interface Situation {
  readonly ledger: ReadonlyMap<
    string,
    { readonly value: Value; readonly origin: Origin; readonly rule: string }
  >;
  readonly requirements: Requirements;
  readonly capabilities: ReadonlySet<string>;
  readonly skills: Readonly<Record<string, number>>;
  /** Quality → 0…5: the stated priorities and those implied by how tight the requirements are. */
  readonly priorities: ReadonlyMap<
    string,
    { readonly weight: number; readonly origin: Origin; readonly rule: string }
  >;
  readonly warnings: readonly Warning[];
  /** Figures computed from the ledger; rates per second in the busiest hour. */
  readonly derived: {
    readonly requestsPerSecond: number;
    readonly readsPerSecond: number;
    readonly writesPerSecond: number;
    readonly storageGbAtHorizon: number;
    readonly peoplePerTeam: number;
    readonly monthlyUsers: number;
    readonly budgetPerRequestPerSecondUsd: number;
  };
}

/** Values to assume in place of the defaults, to see what an assumption decides. */
export type Assumptions = ReadonlyMap<RequirementPath, Value>;

/** Fills the gaps: stated values first, then what a rule infers from them, then defaults. */
export function situationOf(
  requirements: Requirements,
  knowledge: AdvisorKnowledge,
  assumptions?: Assumptions,
): Situation {
  const ledger = new Map<string, { value: Value; origin: Origin; rule: string }>();
  for (const path of REQUIREMENT_PATHS) {
    const stated = valueAt(requirements, path);
    if (stated !== undefined) ledger.set(path, { value: stated as Value, origin: 'stated', rule: '' });
    else {
      const assumed = assumptions?.get(path) ?? knowledge.defaults[path]?.value;
      if (assumed !== undefined) ledger.set(path, { value: assumed, origin: 'assumed', rule: 'default' });
    }
  }
  const number = (path: RequirementPath, fallback = 0): number => {
    const value = ledger.get(path)?.value;
    return typeof value === 'number' ? value : fallback;
  };
  const stated = (path: RequirementPath): boolean => ledger.get(path)?.origin === 'stated';
  const infer = (path: RequirementPath, rule: string, value: Value): void => {
    ledger.set(path, { value, origin: 'inferred', rule });
  };

  if (
    !stated('quality.latencyP99Ms') &&
    assumptions?.has('quality.latencyP99Ms') !== true &&
    asksALanguageModel(requirements, knowledge)
  ) {
    infer('quality.latencyP99Ms', 'language-model-answer-time', LANGUAGE_MODEL_P99_MS);
  }
  const warnings: Warning[] = [];
  const thinkTime = number('workload.thinkTimeSeconds', 20);
  const response = (number('quality.latencyP99Ms', 1000) * MEAN_SHARE_OF_P99) / 1000;
  const rateFromUsers = number('workload.concurrentUsers') / (thinkTime + response);
  if (!stated('workload.requestsPerSecond')) {
    const usersMatter = stated('workload.concurrentUsers') || !stated('workload.eventsPerSecond');
    infer(
      'workload.requestsPerSecond',
      'interactive-response-time-law',
      usersMatter ? round(rateFromUsers) : 1,
    );
  } else if (stated('workload.concurrentUsers')) {
    const rate = number('workload.requestsPerSecond');
    const ratio = Math.max(rate, rateFromUsers) / Math.max(1e-9, Math.min(rate, rateFromUsers));
    if (ratio > RATE_MISMATCH) {
      warnings.push({
        id: 'rate-mismatch',
        paths: ['workload.requestsPerSecond', 'workload.concurrentUsers', 'workload.thinkTimeSeconds'],
        values: { stated: rate, fromUsers: round(rateFromUsers) },
      });
    }
  } else {
    infer(
      'workload.concurrentUsers',
      'users-from-rate',
      Math.round(number('workload.requestsPerSecond') * (thinkTime + response)),
    );
  }
  if (stated('team.size') && !stated('team.teams')) {
    // A team of more than nine splits: Amazon's two-pizza team and Scrum's upper size agree on about that.
    infer('team.teams', 'teams-from-size', Math.max(1, Math.ceil(number('team.size') / 9)));
  } else if (stated('team.teams') && !stated('team.size')) {
    infer('team.size', 'size-from-teams', number('team.teams') * 7);
  }

  const requests = number('workload.requestsPerSecond');
  const readShare = number('workload.readShare', 0.8);
  const capabilities = new Set(requirements.capabilities ?? []);
  const derived = {
    requestsPerSecond: requests,
    readsPerSecond: requests * readShare,
    writesPerSecond: requests * (1 - readShare),
    storageGbAtHorizon:
      number('workload.dataGb') + number('workload.growthGbPerMonth') * number('workload.horizonMonths'),
    peoplePerTeam: number('team.size', 1) / Math.max(1, number('team.teams', 1)),
    monthlyUsers: number('workload.concurrentUsers') / CONCURRENT_SHARE_OF_MONTHLY_USERS,
    budgetPerRequestPerSecondUsd: number('constraints.monthlyBudgetUsd', Infinity) / Math.max(1, requests),
  };
  const priorities = impliedPriorities({
    number,
    stated,
    derived,
    capabilities,
    text: (path) => ledger.get(path)?.value,
  });
  for (const [quality, weight] of Object.entries(requirements.priorities ?? {})) {
    priorities.set(quality, { weight, origin: 'stated', rule: '' });
  }
  return {
    ledger,
    requirements,
    capabilities,
    skills: requirements.team?.skills ?? {},
    priorities,
    warnings,
    derived,
  };
}

/** Whether a capability is asked for that a language model has to answer. */
function asksALanguageModel(requirements: Requirements, knowledge: AdvisorKnowledge): boolean {
  return (requirements.capabilities ?? []).some(
    (slug) => knowledge.capabilities.get(slug)?.requiredRoles.includes('large-language-model') === true,
  );
}

/** A number of the ledger; `fallback` where there is none. */
export function numberOf(situation: Situation, path: RequirementPath, fallback = 0): number {
  const value = situation.ledger.get(path)?.value;
  return typeof value === 'number' ? value : fallback;
}

/** The region that prices are taken for. */
export function regionOf(situation: Situation): Region {
  return (situation.ledger.get('constraints.region')?.value ?? 'us-east') as Region;
}

export function isStated(situation: Situation, path: RequirementPath): boolean {
  return situation.ledger.get(path)?.origin === 'stated';
}

/** A stated number; undefined where the user said nothing (what is assumed never eliminates). */
export function statedNumber(situation: Situation, path: RequirementPath): number | undefined {
  return isStated(situation, path) ? numberOf(situation, path) : undefined;
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}
