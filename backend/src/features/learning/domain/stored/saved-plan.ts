import type { Language } from '@architrave/graph-seed/model';
import type { Progress } from '../plan.js';

/** A target as it is kept: what the person named, not what followed from it at the time. */
export type StoredTarget =
  | { readonly kind: 'level'; readonly level: string }
  | { readonly kind: 'certification'; readonly certification: string }
  | { readonly kind: 'skill'; readonly skill: string; readonly level: number }
  | {
      readonly kind: 'recommendation';
      /** Of the workspace; null: the requirements are given. */
      readonly scenarioId: string | null;
      /** In the form of a requirements file; null: those of the scenario. */
      readonly requirements: unknown;
      readonly rank: number;
      /** Name of the scenario, or of the recommended style, when it was saved. */
      readonly title: string;
    }
  | { readonly kind: 'decision'; readonly decisionId: string; readonly title: string };

/** Where somebody wants to get, at which pace. Steps are no part of it: they follow from what the person knows now. */
export interface SavedPlan {
  /** Random, so that a link can be shared without telling anything else. */
  readonly id: string;
  readonly workspaceId: string;
  /** Whose plan it is: the only one who may change it. */
  readonly personId: string;
  readonly personName: string;
  readonly name: string;
  /** Counts the changes of name, targets and pace, from 1. Progress is no such change. */
  readonly version: number;
  readonly targets: readonly StoredTarget[];
  readonly hoursPerWeek: number;
  /** First day, `YYYY-MM-DD`. */
  readonly startsOn: string;
  readonly language: Language;
  /** Oldest first. */
  readonly activities: readonly PlanActivity[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A level of a skill that the owner of a plan has reached or skipped. */
export interface PlanActivity {
  readonly id: string;
  readonly kind: 'progress' | 'skip';
  /** Slug. */
  readonly skill: string;
  readonly fromLevel: number;
  readonly toLevel: number;
  /** Hours that the plan gave to these levels, at the pace of the content. */
  readonly plannedHours: number;
  /** Hours that it took; null: not said. */
  readonly actualHours: number | null;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly at: Date;
}

export const SAVED_PLAN_LIMITS = {
  /** Characters. */
  name: 120,
  targets: 20,
  /** Hours that one step may have taken. */
  actualHours: 10_000,
} as const;

/** Hours so far, as planned and as they were, of what was worked through and timed; undefined where nothing was. */
export function progressOf({ activities }: Pick<SavedPlan, 'activities'>): Progress | undefined {
  const timed = activities.filter(({ kind, actualHours }) => kind === 'progress' && actualHours !== null);
  if (timed.length === 0) return undefined;
  return {
    plannedHours: timed.reduce((sum, { plannedHours }) => sum + plannedHours, 0),
    actualHours: timed.reduce((sum, { actualHours }) => sum + (actualHours ?? 0), 0),
  };
}
