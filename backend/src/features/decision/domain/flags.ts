import type { DecisionSummary } from './decision.js';
import type { DecisionDetails } from './details.js';

/** What a decision rests on, as it was when somebody last looked at it. */
export interface DecisionBaseline {
  /** Node → its name then, and a fingerprint of each of its parts. */
  readonly nodes: Readonly<Record<string, NodeFingerprint>>;
  /** Offer → unit price of each of its price rows, USD. */
  readonly prices: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface NodeFingerprint {
  readonly name: string;
  /** Part (`name`, `summary`, `body`, `data`) → hash. */
  readonly parts: Readonly<Record<string, string>>;
}

/** What stands now, for the things that a decision rests on; a node that is not here is gone. */
export type CurrentGround = DecisionBaseline;

/** Another decision that this one builds on. */
export interface BuiltOn {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly status: DecisionSummary['status'];
  /** The decision that holds in its place. */
  readonly currentId: string | null;
}

/** Why a decision is worth another look, as data; whoever shows it makes the words. */
export type DecisionFlag =
  | {
      readonly kind: 'node-changed';
      readonly node: string;
      readonly name: string;
      readonly parts: readonly string[];
    }
  | { readonly kind: 'node-gone'; readonly node: string; readonly name: string }
  /** `changePercent`: of what the offer cost then, at the same use; `monthlyUsd`: what that makes of the recorded month. */
  | {
      readonly kind: 'price-moved';
      readonly offer: string;
      readonly changePercent: number;
      readonly monthlyUsdThen: number;
      readonly monthlyUsdNow: number;
      /** A recorded threshold in the month's cost that the new sum passes; `null` when it passes none. */
      readonly passed: { readonly path: string; readonly threshold: number; readonly winner: string } | null;
    }
  | { readonly kind: 'builds-on-superseded'; readonly decision: BuiltOn }
  | { readonly kind: 'review-due'; readonly reviewBy: string };

export interface FlagInput {
  readonly decision: Pick<DecisionSummary, 'status' | 'reviewBy'>;
  readonly details: Pick<DecisionDetails, 'basis'>;
  readonly baseline: DecisionBaseline | null;
  readonly ground: CurrentGround;
  /** The decisions that it depends on or amends. */
  readonly buildsOn: readonly BuiltOn[];
}

/** Price moves below this share of the old price are not worth a flag. */
const PRICE_TOLERANCE = 0.05;
/** Statuses in which nobody relies on a decision any more. */
const SETTLED: readonly string[] = ['rejected', 'superseded', 'deprecated'];
/** Requirements whose thresholds speak of the month's cost. */
const COST_PATH = /budget|cost|monthlyUsd/i;

/** Everything that makes a decision worth another look today (YYYY-MM-DD in UTC), in a fixed order. */
export function flagsOf(
  { decision, details, baseline, ground, buildsOn }: FlagInput,
  now: Date,
): DecisionFlag[] {
  if (SETTLED.includes(decision.status)) return [];
  return [
    ...(baseline === null ? [] : [...nodeFlags(baseline, ground), ...priceFlags(details, baseline, ground)]),
    ...buildsOn
      .filter(({ status }) => status === 'superseded' || status === 'rejected')
      .map((other): DecisionFlag => ({ kind: 'builds-on-superseded', decision: other })),
    ...(isReviewDue(decision.reviewBy, now)
      ? [{ kind: 'review-due', reviewBy: decision.reviewBy as string } as const]
      : []),
  ];
}

/** Whether the day of review has come. */
export function isReviewDue(reviewBy: string | null, now: Date): boolean {
  return reviewBy !== null && reviewBy <= now.toISOString().slice(0, 10);
}

function nodeFlags(baseline: DecisionBaseline, ground: CurrentGround): DecisionFlag[] {
  return Object.entries(baseline.nodes).flatMap(([node, then]): DecisionFlag[] => {
    const today = ground.nodes[node];
    if (today === undefined) return [{ kind: 'node-gone', node, name: then.name }];
    const parts = Object.keys({ ...then.parts, ...today.parts })
      .filter((part) => then.parts[part] !== today.parts[part])
      .sort();
    return parts.length === 0 ? [] : [{ kind: 'node-changed', node, name: today.name, parts }];
  });
}

/**
 * Compares unit prices: the mean ratio over the offer's price rows, at the same use, scales what the month cost then.
 * A recorded threshold counts as passed when it lies between the two sums of all offers.
 */
function priceFlags(
  { basis }: Pick<DecisionDetails, 'basis'>,
  baseline: DecisionBaseline,
  ground: CurrentGround,
): DecisionFlag[] {
  const prices = basis?.prices ?? [];
  const moved = prices.map(({ offer, monthlyUsd }) => {
    const ratio = ratioOf(baseline.prices[offer] ?? {}, ground.prices[offer] ?? {});
    return { offer, ratio, then: monthlyUsd, today: monthlyUsd * ratio };
  });
  const then = sum(moved.map((price) => price.then));
  const today = sum(moved.map((price) => price.today));
  const passed =
    (basis?.thresholds ?? []).find(
      ({ path, threshold }) =>
        COST_PATH.test(path) && Math.min(then, today) < threshold && threshold <= Math.max(then, today),
    ) ?? null;
  return moved
    .filter(({ ratio }) => Math.abs(ratio - 1) >= PRICE_TOLERANCE || (passed !== null && ratio !== 1))
    .map((price) => ({
      kind: 'price-moved',
      offer: price.offer,
      changePercent: Math.round((price.ratio - 1) * 1_000) / 10,
      monthlyUsdThen: price.then,
      monthlyUsdNow: Math.round(price.today * 100) / 100,
      passed,
    }));
}

/** Mean of new price over old, over the rows that both have; 1 where they share none. */
function ratioOf(then: Readonly<Record<string, number>>, today: Readonly<Record<string, number>>): number {
  const ratios = Object.entries(then).flatMap(([row, usd]) => {
    const now = today[row];
    return now === undefined || usd <= 0 ? [] : [now / usd];
  });
  return ratios.length === 0 ? 1 : sum(ratios) / ratios.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
