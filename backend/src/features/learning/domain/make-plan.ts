import type { Language } from '@architrave/graph-seed/model';
import type { CoverSolution } from './cover/cover-problem.js';
import { solveCover } from './cover/solve-cover.js';
import { addDays, addMonths } from './calendar-dates.js';
import { explainActions, type ExplainedAction } from './explain-actions.js';
import type { LearningKnowledge, TeachingOption } from './learning-knowledge.js';
import { materialsFor } from './materials-for.js';
import { orderByOutcomes } from './order-plan.js';
import { paceOf } from './pace.js';
import type { Known, Plan, PlanExam, PlanOptions, PlanStep, PlanTarget } from './plan.js';
import { poseCover, type PosedCover } from './pose-cover.js';
import { heldLevels } from './prerequisites.js';
import { resolveTargets, type ExamNeed, type ResolvedTargets } from './resolve-targets.js';
import { hoursP80 } from './uncertainty.js';

const DAYS_PER_WEEK = 7;

/**
 * The plan with the fewest hours that leads from what is known to all targets together: which skills to which level, by which means, in
 * which week, and why. Pure and deterministic. Ids must exist in the knowledge (`checkPlanInput` sees to that); what no plan
 * reaches is listed in `unreachable`, and the rest is planned. Hours a week must be above 0.
 */
export function makePlan(
  known: Known,
  targets: readonly PlanTarget[],
  options: PlanOptions,
  knowledge: LearningKnowledge,
): Plan {
  const language = options.language ?? 'en';
  const { held, resolved, posed, solution } = solve(known, targets, options, knowledge);
  const { actions, minutes, nodes, gap } = solution;
  const explained = explainActions({ actions, posed, held, needs: resolved.needs, knowledge });
  const pace = options.progress === undefined ? null : paceOf(options.progress);
  const factor = pace?.factor ?? 1;
  const scheduled = schedule(
    explained.actions,
    resolved,
    { ...options, language, factor },
    { knowledge, held },
  );
  const totalHours = round2(scheduled.steps.reduce((sum, { hours }) => sum + hours, 0));
  const uncertain = round2(
    hoursP80(scheduled.steps.map(({ hours, means }) => ({ hours, basis: means.basis }))),
  );
  const weeksP50 = weeksFor(totalHours, options.hoursPerWeek);
  const weeksP80 = Math.max(weeksP50, weeksFor(uncertain, options.hoursPerWeek));
  return {
    ...scheduled,
    choices: explained.choices,
    totalHours,
    weeksP50,
    weeksP80,
    hoursP80: Math.max(totalHours, uncertain),
    endsOnP50: lastDay(options.from, weeksP50),
    endsOnP80: lastDay(options.from, weeksP80),
    impliedKnown: Object.fromEntries(
      [...held]
        .filter(([slug, level]) => level > Math.floor(known[slug] ?? 0))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    unreachable: resolved.unreachable,
    pace,
    nodes,
    gap: minutes === 0 ? 0 : round2((gap / 60) * factor),
  };
}

/** The hours of the plan that `makePlan` makes, at the planned pace, without the rest of it. */
export function leastHours(
  known: Known,
  targets: readonly PlanTarget[],
  options: Pick<PlanOptions, 'certificationsHeld' | 'nodeBudget'>,
  knowledge: LearningKnowledge,
): number {
  return solve(known, targets, options, knowledge).solution.minutes / 60;
}

interface Solved {
  readonly held: ReadonlyMap<string, number>;
  readonly resolved: ResolvedTargets;
  readonly posed: PosedCover;
  readonly solution: CoverSolution;
}

function solve(
  known: Known,
  targets: readonly PlanTarget[],
  options: Pick<PlanOptions, 'language' | 'certificationsHeld' | 'nodeBudget'>,
  knowledge: LearningKnowledge,
): Solved {
  const held = heldLevels(known, knowledge.skills);
  const resolved = resolveTargets(targets, knowledge, options.certificationsHeld);
  const posed = poseCover(
    {
      needs: resolved.needs,
      held,
      language: options.language ?? 'en',
      forced: preparations(resolved.exams, held),
    },
    knowledge,
  );
  return { held, resolved, posed, solution: solveCover(posed.problem, options.nodeBudget) };
}

/** Whole weeks that hours take, 0 for none. */
export function weeksFor(hours: number, hoursPerWeek: number): number {
  return Math.max(0, Math.ceil(hours / hoursPerWeek - 1e-9));
}

/** The preparations of exams that teach something not held yet. */
function preparations(exams: readonly ExamNeed[], held: ReadonlyMap<string, number>): TeachingOption[] {
  return exams.flatMap(({ certification: { preparation } }) =>
    preparation !== null && preparation.teaches.some(({ skill, toLevel }) => (held.get(skill) ?? 0) < toLevel)
      ? [preparation]
      : [],
  );
}

interface ScheduleOptions extends PlanOptions {
  readonly language: Language;
  readonly factor: number;
}

interface Context {
  readonly knowledge: LearningKnowledge;
  readonly held: ReadonlyMap<string, number>;
}

/** Puts actions and exams in order and into weeks. */
function schedule(
  actions: readonly ExplainedAction[],
  { needs, exams }: ResolvedTargets,
  options: ScheduleOptions,
  { knowledge, held }: Context,
): Pick<Plan, 'steps' | 'exams'> {
  const reaching = (skill: string, level: number): number =>
    actions.findIndex(({ gains }) => gains.some((gain) => gain.skill === skill && gain.to >= level));
  const examAt = new Map(
    exams.map(({ certification }, index) => [certification.slug, actions.length + index]),
  );
  const examNodes = exams.map(({ certification, after }) => ({
    minutes: 0,
    after: [
      ...certification.teaches.map(({ skill, toLevel }) => reaching(skill, toLevel)),
      ...certification.requiresSkills.map(({ skill, level }) => reaching(skill, level)),
      ...actions.flatMap(({ option }, at) =>
        option !== null && option === certification.preparation ? [at] : [],
      ),
      ...after.map((slug) => examAt.get(slug) ?? -1),
    ].filter((at) => at >= 0),
    betterAfter: certification.recommends.flatMap((slug) => examAt.get(slug) ?? []),
  }));
  const outcomes = [...needs]
    .filter(({ skill, level }) => (held.get(skill) ?? 0) < level)
    .sort((a, b) => (a.skill < b.skill ? -1 : a.skill > b.skill ? 1 : a.level - b.level))
    .map(({ skill, level }) => reaching(skill, level))
    .filter((at) => at >= 0);
  const order = orderByOutcomes([...actions, ...examNodes], [...outcomes, ...examAt.values()]);
  const steps: PlanStep[] = [];
  const taken: PlanExam[] = [];
  let minutes = 0;
  let activity = 0;
  // Steps lie between rounded points in time, so that their hours add up to the total.
  const hoursSpent = (): number => round2((minutes / 60) * options.factor);
  for (const at of order) {
    const exam = exams[at - actions.length];
    if (exam !== undefined) {
      taken.push(examStep(exam, Math.max(1, weeksFor(hoursSpent(), options.hoursPerWeek)), options.from));
      continue;
    }
    const action = actions[at] as ExplainedAction;
    const previous = steps.at(-1);
    const gain = action.gains[0];
    const isContinued =
      previous !== undefined &&
      action.option === null &&
      previous.means.option === null &&
      previous.skill === gain?.skill &&
      previous.toLevel === gain.from;
    if (!isContinued) activity += 1;
    for (const one of action.gains) {
      const from = isContinued ? round2(hoursSpent() - previous.hours) : hoursSpent();
      minutes += one.minutes;
      if (isContinued) steps.pop();
      steps.push(
        stepOf({
          action,
          gain: isContinued ? { ...one, from: previous.fromLevel, because: previous.because } : one,
          activity,
          span: { from, to: hoursSpent() },
          options,
          knowledge,
          ...(isContinued && { before: previous }),
        }),
      );
    }
  }
  return { steps: withOutcomes(steps, needs), exams: taken };
}

interface StepInput {
  readonly action: ExplainedAction;
  readonly gain: ExplainedAction['gains'][number];
  readonly activity: number;
  /** Hours of the plan at which it starts and ends. */
  readonly span: { readonly from: number; readonly to: number };
  readonly options: ScheduleOptions;
  readonly knowledge: LearningKnowledge;
  /** The step that it lengthens. */
  readonly before?: PlanStep;
}

function stepOf({ action, gain, activity, span, options, knowledge, before }: StepInput): PlanStep {
  const { option, afterSkills, recommendedAfterSkills } = action;
  const week = Math.floor(span.from / options.hoursPerWeek + 1e-9) + 1;
  const endWeek = Math.max(week, weeksFor(span.to, options.hoursPerWeek));
  const resources = materialsFor(gain, option, options.language, knowledge);
  return {
    skill: gain.skill,
    fromLevel: gain.from,
    toLevel: gain.to,
    hours: round2(span.to - span.from),
    means: {
      option: option?.id ?? null,
      basis: option?.basis ?? knowledge.skills.get(gain.skill)?.basis ?? 'assumed',
    },
    activity,
    week,
    endWeek,
    weeks: endWeek - week + 1,
    startsOn: options.from === undefined ? null : addDays(options.from, (week - 1) * DAYS_PER_WEEK),
    endsOn: lastDay(options.from, endWeek),
    because: gain.because,
    resources,
    links: resources.flatMap((id) => knowledge.urls.get(id) ?? []),
    after: before?.after ?? afterSkills,
    recommendedAfter: before?.recommendedAfter ?? recommendedAfterSkills,
    isStartable: before?.isStartable ?? action.after.length === 0,
    isOutcome: false,
  };
}

function withOutcomes(steps: readonly PlanStep[], needs: ResolvedTargets['needs']): PlanStep[] {
  return steps.map((step) => ({
    ...step,
    isOutcome: needs.some(
      ({ skill, level }) => skill === step.skill && level > step.fromLevel && level <= step.toLevel,
    ),
  }));
}

function examStep({ certification, because }: ExamNeed, week: number, from: string | undefined): PlanExam {
  const on = lastDay(from, week);
  const { slug, minutes, priceUsd, validityMonths } = certification;
  return {
    certification: slug,
    week,
    on,
    minutes,
    priceUsd,
    validityMonths,
    renewBy:
      on === null || validityMonths === null || validityMonths === 0 ? null : addMonths(on, validityMonths),
    because,
  };
}

/** The last day of a week of the plan; the day before it begins for week 0. */
function lastDay(from: string | undefined, week: number): string | null {
  return from === undefined ? null : addDays(from, week * DAYS_PER_WEEK - 1);
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
