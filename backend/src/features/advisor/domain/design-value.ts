import type { Situation } from './situation.js';
import { isStated, MEAN_SHARE_OF_P99, numberOf } from './situation.js';

/**
 * The value of a design: STYLE_SHARE × style fit + (1 − STYLE_SHARE) × technology value, where
 * technology value = 1 − Σ weight × amount ÷ scale over cost, people's hours to operate, hours to learn, mean time on the request
 * path, and unavailability. Weights follow the priorities and add up to 1; scales are what the user stated or what was assumed.
 */
export const STYLE_SHARE = 0.6;

export const ASPECTS = ['cost', 'operations', 'learning', 'latency', 'availability'] as const;
export type Aspect = (typeof ASPECTS)[number];
export type Amounts = Readonly<Record<Aspect, number>>;

/** What every aspect weighs before priorities are heard, so that none is ever free. */
const BASE_WEIGHT = 0.5;
/** Where no budget is stated: a small system's bill, and what each request per second adds; assumptions of scale only. */
const COST_SCALE_USD = 500;
const COST_SCALE_USD_PER_REQUEST_PER_SECOND = 4;
/** Working hours a month, and the share of them that a team can spend on running its system, by operations maturity. */
const WORKING_HOURS_PER_MONTH = 160;
const OPERATIONS_SHARE: Readonly<Record<string, number>> = { low: 0.05, medium: 0.1, high: 0.15 };

export interface ValueModel {
  readonly weights: Amounts;
  readonly scales: Amounts;
}

/** Weights and scales of the technology value in a situation. */
export function valueModelFor(situation: Situation): ValueModel {
  const priority = (quality: string): number => situation.priorities.get(quality)?.weight ?? 0;
  const raw: Record<Aspect, number> = {
    cost: BASE_WEIGHT + priority('cost'),
    operations: BASE_WEIGHT + priority('operability') + priority('simplicity') / 2,
    learning: BASE_WEIGHT + priority('time-to-market') + priority('simplicity') / 2,
    latency: BASE_WEIGHT + Math.max(priority('performance'), priority('latency')),
    availability: BASE_WEIGHT + Math.max(priority('availability'), priority('resilience')),
  };
  const total = ASPECTS.reduce((sum, aspect) => sum + raw[aspect], 0);
  const budget = numberOf(situation, 'constraints.monthlyBudgetUsd', 0);
  return {
    weights: mapAspects((aspect) => raw[aspect] / total),
    scales: {
      cost: isStated(situation, 'constraints.monthlyBudgetUsd')
        ? Math.max(1, budget)
        : COST_SCALE_USD + COST_SCALE_USD_PER_REQUEST_PER_SECOND * situation.derived.requestsPerSecond,
      operations: operationsCapacityHours(situation),
      learning: Math.max(
        1,
        numberOf(situation, 'team.size', 1) *
          Math.max(0.5, numberOf(situation, 'team.learningHoursPerWeek', 4)) *
          numberOf(situation, 'delivery.weeksToFirstRelease', 26),
      ),
      latency: numberOf(situation, 'quality.latencyP99Ms', 1000) * MEAN_SHARE_OF_P99,
      availability: -Math.log(
        Math.min(0.999999, numberOf(situation, 'quality.availabilityPercent', 99.9) / 100),
      ),
    },
  };
}

/** Hours a month that the team can spend on operations. */
export function operationsCapacityHours(situation: Situation): number {
  const maturity = situation.ledger.get('team.operations')?.value;
  return (
    numberOf(situation, 'team.size', 1) *
    WORKING_HOURS_PER_MONTH *
    (typeof maturity === 'string' ? (OPERATIONS_SHARE[maturity] ?? 0.1) : 0.1)
  );
}

/** Points (of the whole score, 0…1) that amounts cost, per aspect; all ≤ 0. */
export function pointsOf(amounts: Partial<Amounts>, model: ValueModel): Amounts {
  return mapAspects((aspect) => pointsOfAspect(aspect, amounts[aspect] ?? 0, model));
}

/** Points of amounts in the whole millionths that the solver adds up. */
export function millionthsOf(amounts: Partial<Amounts>, model: ValueModel): number {
  let points = 0;
  for (const aspect of ASPECTS) points += pointsOfAspect(aspect, amounts[aspect] ?? 0, model);
  return Math.round(points * 1e6);
}

function pointsOfAspect(aspect: Aspect, amount: number, { weights, scales }: ValueModel): number {
  return (-(1 - STYLE_SHARE) * weights[aspect] * amount) / scales[aspect];
}

function mapAspects(of: (aspect: Aspect) => number): Record<Aspect, number> {
  return {
    cost: of('cost'),
    operations: of('operations'),
    learning: of('learning'),
    latency: of('latency'),
    availability: of('availability'),
  };
}
