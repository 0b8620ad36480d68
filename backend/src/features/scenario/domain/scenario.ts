import type { Requirements } from '@architrave/graph-seed/model';

/** Saved requirements with the recommendations they gave. */
export interface Scenario {
  /** Random, so that a link can be shared without telling anything else. */
  readonly id: string;
  readonly workspaceId: string;
  /** Who saved it first. */
  readonly personId: string;
  readonly name: string;
  /** Counts the savings, from 1: a writer says which one it saw, and a stale one is refused. */
  readonly version: number;
  readonly requirements: Requirements;
  readonly outcome: ScenarioOutcome;
  /** The graph that gave the outcome. */
  readonly graphVersion: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What the requirements gave when they were saved, in brief. */
export interface ScenarioOutcome {
  readonly isFeasible: boolean;
  readonly recommendations: readonly RecommendationSummary[];
}

export interface RecommendationSummary {
  readonly rank: number;
  readonly score: number;
  readonly style: string;
  readonly monthlyUsd: number;
  readonly latencyP99Ms: number;
  readonly availabilityPercent: number;
}

/** The longest name of a scenario, in characters. */
export const MAX_SCENARIO_NAME = 120;
