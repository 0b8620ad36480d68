import type { Language } from '@architrave/graph-seed/model';
import type { Progress } from './domain/plan.js';

/** A target as a caller names it: exactly one of the fields. */
export interface TargetInput {
  /** Id, slug or alias of a career level. */
  readonly careerLevel?: string | null;
  readonly certification?: string | null;
  readonly skill?: { readonly skill: string; readonly level: number } | null;
  readonly recommendation?: {
    readonly scenarioId?: string | null;
    /** In the form of a requirements file, unchecked. */
    readonly requirements?: unknown;
    readonly rank: number;
  } | null;
  readonly decisionId?: string | null;
}

/** What a plan is asked for, unchecked; what is absent comes from the person's profile. */
export interface PlanInput {
  readonly targets: readonly TargetInput[];
  readonly hoursPerWeek?: number | null;
  readonly from?: string | null;
  readonly language?: Language | null;
  readonly known?: readonly { readonly skill: string; readonly level: number }[] | null;
  readonly certificationsHeld?: readonly string[] | null;
  readonly progress?: Progress | null;
}
