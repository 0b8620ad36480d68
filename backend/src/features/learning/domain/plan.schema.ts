import type { NodeId } from '@architrave/graph-seed/model';
import { z } from 'zod';
import type { PlanReport } from './plan.js';

const id = z.string().min(1);
const amount = z.number().nonnegative();
const level = z.number().int().min(0).max(5);
const week = z.number().int().min(1);
const weeks = z.number().int().min(0);
const day = z.iso.date().nullable();
const list = <Item extends z.ZodType>(item: Item) => z.array(item);
const levels = z.record(z.string(), z.number().min(0).max(5));
/** A full node id; its form is checked where content is read. */
const nodeIdText = z.string().min(3) as unknown as z.ZodType<NodeId>;
const named = <Schema extends z.ZodType>(name: string, description: string, schema: Schema): Schema =>
  schema.meta({ id: name, description });

const step = named(
  'Step',
  'Learning one skill from one level to another. Weeks count from 1. `because`: node ids from a target to the skill.',
  z.strictObject({
    skill: id,
    fromLevel: level,
    toLevel: level,
    hours: amount,
    means: z.strictObject({ option: nodeIdText.nullable(), basis: z.enum(['documented', 'assumed']) }),
    activity: week,
    week,
    endWeek: week,
    weeks: week,
    startsOn: day,
    endsOn: day,
    because: list(id),
    resources: list(nodeIdText),
    links: list(id),
    after: list(id),
    recommendedAfter: list(id),
    isStartable: z.boolean(),
    isOutcome: z.boolean(),
  }),
);

const exam = named(
  'Exam',
  'An exam that a target asks for, after its preparation. What nobody has read at the provider is null; 0 months: it does not lapse.',
  z.strictObject({
    certification: id,
    week,
    on: day,
    minutes: amount.nullable(),
    priceUsd: amount.nullable(),
    validityMonths: amount.nullable(),
    renewBy: day,
    because: list(id),
  }),
);

const assignment = named(
  'Assignment',
  'Who learns what, from which week on, over how many weeks.',
  z.strictObject({
    person: id,
    skill: id,
    fromLevel: level,
    toLevel: level,
    hours: amount,
    week,
    weeks: week,
    isNeeded: z.boolean(),
  }),
);

/** The schema of what `plan` prints; strict, so that nothing is in a report that it doesn't name. */
export const planReportSchema = z.strictObject({
  graphVersion: id,
  assumedKnown: levels,
  steps: list(step),
  exams: list(exam),
  choices: list(z.strictObject({ skill: id, group: id, chosen: id, others: list(id) })),
  totalHours: amount,
  hoursP80: amount,
  weeksP50: weeks,
  weeksP80: weeks,
  endsOnP50: day,
  endsOnP80: day,
  impliedKnown: levels,
  unreachable: list(
    named(
      'Unreachable',
      'A target, or a part of one, that no plan reaches, and why.',
      z.strictObject({
        target: id,
        reason: z.enum(['no-hours', 'nothing-expected', 'unknown-skill', 'cycle']),
        path: list(id),
      }),
    ),
  ),
  pace: z.strictObject({ factor: amount, unbounded: amount, minimum: amount, maximum: amount }).nullable(),
  nodes: amount,
  gap: amount,
  certifications: list(
    named(
      'MarginalCertification',
      'A further certification: hours more than the plan without it, and the share of the targets that it proves.',
      z.strictObject({
        certification: id,
        marginalHours: amount,
        coverage: z.number().min(0).max(1),
        expectedBy: list(id),
      }),
    ),
  ),
  assignments: list(assignment),
  earliestWeek: weeks.nullable(),
  team: z
    .strictObject({
      totalHours: amount,
      busFactors: list(z.strictObject({ skill: id, level, before: weeks, after: weeks })),
      understaffed: list(id),
      gapWeeks: weeks,
      gapHours: amount,
    })
    .nullable(),
});

type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Doesn't compile when schema and type drift apart. */
const isSameAsType: Same<Plain<PlanReport>, Plain<z.infer<typeof planReportSchema>>> = true;
void isSameAsType;

/** The JSON Schema of a plan as text, as it is kept in `docs/plan.schema.json`. */
export function printPlanSchema(): string {
  const schema = z.toJSONSchema(planReportSchema, { io: 'output', target: 'draft-2020-12' });
  return `${JSON.stringify({ title: 'Plan', description: 'What `npm run --silent plan` prints. Hours, weeks counted from 1, days as YYYY-MM-DD.', ...schema }, null, 2)}\n`;
}
