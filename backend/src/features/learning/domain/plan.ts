import type { Language, NodeId, Problem } from '@architrave/graph-seed/model';

/** A level that something asks of a skill, 1…5, and the chain of node ids that leads from the target to the skill, both ends included. */
export interface SkillNeed {
  /** Slug. */
  readonly skill: string;
  readonly level: number;
  readonly because: readonly string[];
}

/**
 * What a plan leads to. An architecture (a recommendation, an accepted decision) is given by what it needs of people:
 * `needsOfArchitecture` finds that from its parts.
 */
export type PlanTarget =
  | { readonly kind: 'level'; readonly level: string }
  | { readonly kind: 'certification'; readonly certification: string }
  | { readonly kind: 'skill'; readonly skill: string; readonly level: number }
  | { readonly kind: 'architecture'; readonly needs: readonly SkillNeed[] };

/** What somebody knows: skill slug → level held, 0…5. A skip ("I know this") is a claim like any other. */
export type Known = Readonly<Record<string, number>>;

/** Hours so far, as planned and as they were: what remains is rescaled by their ratio. */
export interface Progress {
  readonly plannedHours: number;
  readonly actualHours: number;
}

export interface PlanOptions {
  /** Hours a week to learn, above 0. */
  readonly hoursPerWeek: number;
  /** First day, `YYYY-MM-DD`; without it the plan has weeks and no dates. */
  readonly from?: string;
  /** Preferred language of resources; default `en`. */
  readonly language?: Language;
  /** Certifications (slugs) held already. */
  readonly certificationsHeld?: readonly string[];
  readonly progress?: Progress;
  /** Nodes of the search before it stops with a gap; default 20,000. */
  readonly nodeBudget?: number;
}

/** Where a step's hours come from: a resource or a certification's preparation worked through as a whole, or practice by the skill's own hours. */
export interface StepMeans {
  /** Node id of the resource or certification; null for practice by the skill's own hours. */
  readonly option: NodeId | null;
  readonly basis: 'documented' | 'assumed';
}

/** Learning one skill from one level to another. Weeks count from 1. */
export interface PlanStep {
  /** Slug. */
  readonly skill: string;
  readonly fromLevel: number;
  readonly toLevel: number;
  /** Hours; of what teaches several skills at once, the share of this one. */
  readonly hours: number;
  readonly means: StepMeans;
  /** Steps of one resource that teaches several skills have the same number; counted from 1 in the order of the plan. */
  readonly activity: number;
  /** The week in which it starts. */
  readonly week: number;
  /** The week in which it ends, and how many weeks it touches. */
  readonly endWeek: number;
  readonly weeks: number;
  /** The day it starts and ends on; null where the plan has no first day. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Node ids from a target to this skill, both ends included; each next one is asked for by the one before. */
  readonly because: readonly string[];
  /**
   * Node ids to learn from: what the step works through first, then preferred language, then free. Where the graph holds no resource: what
   * the skill is about (its official documentation) or the sources that it rests on.
   */
  readonly resources: readonly NodeId[];
  /** Their pages, in the same order. */
  readonly links: readonly string[];
  /** Skills in the plan that must come before, as required and as only recommended. */
  readonly after: readonly string[];
  readonly recommendedAfter: readonly string[];
  /** Whether it can be started today: nothing in the plan must come before. */
  readonly isStartable: boolean;
  /** Whether a target asks for the level that it reaches, so that something is usable after it. */
  readonly isOutcome: boolean;
}

/** An exam that a target asks for, after its preparation. */
export interface PlanExam {
  /** Slug. */
  readonly certification: string;
  readonly week: number;
  readonly on: string | null;
  /** Minutes, price and months of validity as read at the provider; null where nobody has read it. 0 months: it does not lapse. */
  readonly minutes: number | null;
  readonly priceUsd: number | null;
  readonly validityMonths: number | null;
  /** The day until which it has to be renewed; null where it does not lapse or the plan has no first day. */
  readonly renewBy: string | null;
  readonly because: readonly string[];
}

/** One of several skills that would have done, chosen for the fewest hours. */
export interface PlanChoice {
  /** The skill that asks for one of them. */
  readonly skill: string;
  readonly group: string;
  readonly chosen: string;
  readonly others: readonly string[];
}

/** A target or a part of one that no plan reaches, and why. */
export interface Unreachable {
  /** Node id. */
  readonly target: string;
  readonly reason: 'no-hours' | 'nothing-expected' | 'unknown-skill' | 'cycle';
  /** The cycle, or the chain of node ids that leads to what is missing. */
  readonly path: readonly string[];
}

/** How far what remains is stretched by what was. */
export interface Pace {
  /** What planned hours are multiplied by, `minimum`…`maximum`. */
  readonly factor: number;
  /** The ratio before it was bounded. */
  readonly unbounded: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** A certification that is no target: what it would take besides, and how much of the target it proves. */
export interface MarginalCertification {
  /** Slug. */
  readonly certification: string;
  /** Hours that the plan with it has more than the plan without. */
  readonly marginalHours: number;
  /** Share of the targets' hours that lie at levels that it teaches, 0…1. */
  readonly coverage: number;
  /** Targets that expect it without being reached by it alone. */
  readonly expectedBy: readonly string[];
}

/** Who learns what. */
export interface Assignment {
  readonly person: string;
  /** Slug. */
  readonly skill: string;
  readonly fromLevel: number;
  readonly toLevel: number;
  readonly hours: number;
  /** The week it starts, counted from 1, and how many weeks it touches. */
  readonly week: number;
  readonly weeks: number;
  /** Whether it is learnt for its own sake; false: because another one of this person's skills needs it. */
  readonly isNeeded: boolean;
}

/** How many people hold a needed skill before and after the plan. */
export interface BusFactor {
  readonly skill: string;
  readonly level: number;
  readonly before: number;
  readonly after: number;
}

export interface TeamPlan {
  /** By person, in the order in which each learns. */
  readonly assignments: readonly Assignment[];
  /** The first week at whose end everybody has learnt what is theirs; 0: nothing is lacking; null: nobody has hours to learn. */
  readonly earliestWeek: number | null;
  readonly totalHours: number;
  readonly busFactors: readonly BusFactor[];
  /** Needed skills that fewer people than asked will hold, because the team is smaller than that. */
  readonly understaffed: readonly string[];
  /** Weeks by which an earlier plan could exist; 0 when the optimum is proven. */
  readonly gapWeeks: number;
  /** Hours by which a plan with the same earliest week could be shorter; 0 when the optimum is proven. */
  readonly gapHours: number;
}

/** A plan for one learner: the fewest hours, in an order that respects every prerequisite. Plain JSON. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  readonly exams: readonly PlanExam[];
  readonly choices: readonly PlanChoice[];
  readonly totalHours: number;
  /** Weeks until half, and until four fifths of such plans are done. */
  readonly weeksP50: number;
  readonly weeksP80: number;
  /** The days on which these weeks end; null where the plan has no first day. */
  readonly endsOnP50: string | null;
  readonly endsOnP80: string | null;
  readonly hoursP80: number;
  /** Levels that are taken as held because something that is known asks for them: slug → level. */
  readonly impliedKnown: Known;
  readonly unreachable: readonly Unreachable[];
  /** Null where nothing is known of actual hours. */
  readonly pace: Pace | null;
  /** Nodes of the search, and hours by which a shorter plan could exist; 0 when the optimum is proven. */
  readonly nodes: number;
  readonly gap: number;
}

/** What the command line prints: the plan of one learner and, where there is one, that of the team. */
export interface PlanReport extends Plan {
  readonly graphVersion: string;
  /** What nobody said and is taken as held, because a target is an architecture: general skills of the trade. */
  readonly assumedKnown: Known;
  readonly certifications: readonly MarginalCertification[];
  readonly assignments: readonly Assignment[];
  readonly earliestWeek: number | null;
  readonly team: Omit<TeamPlan, 'assignments' | 'earliestWeek'> | null;
}

/** A person of a team. */
export interface TeamMember {
  readonly id: string;
  readonly known: Known;
  /** 0 or more. */
  readonly hoursPerWeek: number;
}

/** A question of the self-assessment. */
export interface NextQuestion {
  readonly skill: string;
  /** The level that is asked for: "can you do this?" */
  readonly level: number;
  /** Hours of the plan that are settled by a yes and by a no, and what to expect when both are as likely. */
  readonly hoursIfYes: number;
  readonly hoursIfNo: number;
  readonly expectedHours: number;
}

/** A checked input, or every problem at once. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a plan is asked for, checked: ids resolved, defaults filled in. */
export interface PlanRequest {
  readonly known: Known;
  readonly targets: readonly PlanTarget[];
  readonly options: PlanOptions;
  /** Null: nobody but the one learner. */
  readonly team: readonly TeamMember[] | null;
  readonly peoplePerSkill: number;
  /** Part of `known` that nobody said. */
  readonly assumedKnown: Known;
}
