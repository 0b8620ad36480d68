import type { RequirementPath } from '@architrave/graph-seed/model';

import type { SliderScale } from './slider-scale';

/** Sections of the form, in the order in which it shows them. */
export const SECTIONS = ['load', 'quality', 'limits', 'team', 'needs', 'priorities'] as const;

/** A section of the form. */
export type Section = (typeof SECTIONS)[number];

/** What sort of value a field holds; see `requirementsForm` of the API. */
export type FieldType = 'number' | 'choice' | 'boolean' | 'choices' | 'ids' | 'scores';

/** How the form arranges a field. What the field accepts and what is assumed in its place, the API says. */
export interface FieldPlace {
  readonly type: FieldType;
  readonly section: Section;
  /** Shown at first sight; the others wait behind "more" until they hold a value. */
  readonly first: boolean;
  /** The usual range of a number, for its slider; the number itself may go beyond. */
  readonly scale?: SliderScale;
}

const log = (
  from: number,
  to: number,
  more: { readonly zero?: true; readonly whole?: true } = {},
): SliderScale => ({ kind: 'log', from, to, ...more });
const linear = (from: number, to: number, step: number): SliderScale => ({ kind: 'linear', from, to, step });
const stops = (...values: readonly number[]): SliderScale => ({ kind: 'stops', values });
const number = (section: Section, scale: SliderScale, first = false): FieldPlace => ({
  type: 'number',
  section,
  first,
  scale,
});
const field = (type: FieldType, section: Section, first = false): FieldPlace => ({ type, section, first });

/**
 * Every field of the requirements by its path, in the order of the form. Does not compile unless it holds the
 * same paths as the model's own table.
 */
export const FIELDS = {
  'workload.concurrentUsers': number('load', log(10, 1_000_000, { whole: true }), true),
  'workload.requestsPerSecond': number('load', log(1, 100_000), true),
  'workload.dataGb': number('load', log(1, 100_000, { zero: true }), true),
  'workload.thinkTimeSeconds': number('load', log(1, 300)),
  'workload.peakFactor': number('load', linear(1, 20, 0.5)),
  'workload.readShare': number('load', linear(0, 1, 0.05)),
  'workload.cacheHitRatio': number('load', linear(0, 1, 0.05)),
  'workload.responseKb': number('load', log(1, 10_000)),
  'workload.growthGbPerMonth': number('load', log(1, 10_000, { zero: true })),
  'workload.horizonMonths': number('load', linear(0, 60, 6)),
  'workload.eventsPerSecond': number('load', log(1, 1_000_000, { zero: true })),
  'workload.tokensPerRequest': number('load', log(100, 200_000, { zero: true })),
  'workload.documents': number('load', log(100, 100_000_000, { zero: true })),
  'quality.latencyP99Ms': number('quality', log(20, 20_000), true),
  'quality.availabilityPercent': number('quality', stops(95, 99, 99.5, 99.9, 99.95, 99.99, 99.999), true),
  'quality.rpoMinutes': number('quality', stops(0, 1, 5, 15, 60, 240, 1440)),
  'quality.rtoMinutes': number('quality', stops(0, 1, 5, 15, 60, 240, 1440)),
  'quality.consistency': field('choice', 'quality'),
  'constraints.monthlyBudgetUsd': number('limits', log(50, 200_000), true),
  'constraints.cloud': field('choice', 'limits', true),
  'constraints.region': field('choice', 'limits'),
  'constraints.compliance': field('choices', 'limits'),
  'constraints.managedOnly': field('boolean', 'limits'),
  'constraints.openSourceOnly': field('boolean', 'limits'),
  'constraints.mustUse': field('ids', 'limits'),
  'constraints.mustAvoid': field('ids', 'limits'),
  'team.size': number('team', log(1, 500, { whole: true }), true),
  'team.teams': number('team', log(1, 50, { whole: true }), true),
  'delivery.weeksToFirstRelease': number('team', log(1, 104, { whole: true }), true),
  'team.operations': field('choice', 'team'),
  'team.skills': field('scores', 'team'),
  'team.learningHoursPerWeek': number('team', linear(0, 20, 1)),
  'team.hourlyRateUsd': number('team', linear(0, 200, 5)),
  'delivery.situation': field('choice', 'team'),
  'delivery.domainComplexity': field('choice', 'team'),
  capabilities: field('ids', 'needs', true),
  priorities: field('scores', 'priorities', true),
} as const satisfies Readonly<Record<RequirementPath, FieldPlace>>;

/** Path of a field of the requirements. */
export type FieldPath = RequirementPath;

/** All paths, in the order of the form. */
export const FIELD_PATHS = Object.keys(FIELDS) as readonly FieldPath[];

/** Whether a text is the path of a field. */
export function isFieldPath(text: string): text is FieldPath {
  return Object.hasOwn(FIELDS, text);
}

/** How the form arranges a field. */
export function placeOf(path: FieldPath): FieldPlace {
  return FIELDS[path];
}

/** The field that a path of the API belongs to: `capabilities.0` and `team.skills.java` lie inside fields; nothing for others. */
export function fieldOfPath(path: string): FieldPath | undefined {
  if (isFieldPath(path)) return path;
  const cut = path.lastIndexOf('.');
  return cut < 0 ? undefined : fieldOfPath(path.slice(0, cut));
}
