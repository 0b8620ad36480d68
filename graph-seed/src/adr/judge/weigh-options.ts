/** Options against weighted criteria. A score that isn't there counts as 0. */
export interface WeighedMatrix {
  readonly options: readonly string[];
  readonly criteria: readonly { readonly id: string; readonly weight: number }[];
  readonly scores: readonly { readonly option: string; readonly criterion: string; readonly score: number }[];
}

export interface WeighedOption {
  readonly option: string;
  /** Sum of weight × score. */
  readonly total: number;
  /** Per criterion, in the criteria's order: weight × score. */
  readonly parts: readonly number[];
}

/** The smallest change of one weight with which another option comes first. */
export interface WeightFlip {
  readonly criterion: string;
  readonly from: number;
  /** At this weight the two are even; beyond it `winner` leads. */
  readonly to: number;
  readonly winner: string;
}

/** The range of a weight, both ends included. */
export const WEIGHTS: readonly [minimum: number, maximum: number] = [0, 5];

/** Totals of the options, best first; of equal ones the earlier in the matrix first. */
export function weighOptions(matrix: WeighedMatrix): readonly WeighedOption[] {
  const scoreOf = scoresOf(matrix);
  return matrix.options
    .map((option) => {
      const parts = matrix.criteria.map(({ id, weight }) => weight * scoreOf(option, id));
      return { option, parts, total: parts.reduce((sum, part) => sum + part, 0) };
    })
    .sort((a, b) => b.total - a.total);
}

/**
 * How little a single weight must change for another option to come first: totals are linear in a weight, so each
 * rival catches up at one weight, which counts where it lies within the range and the rival gains by going on.
 * `null` where no single weight can do it, or fewer than two options are weighed.
 */
export function smallestFlip(matrix: WeighedMatrix): WeightFlip | null {
  const [leader, ...rivals] = weighOptions(matrix);
  if (leader === undefined) return null;
  const scoreOf = scoresOf(matrix);
  const [minimum, maximum] = WEIGHTS;
  const flips = matrix.criteria.flatMap(({ id, weight }) =>
    rivals.flatMap(({ option, total }): WeightFlip[] => {
      const slope = scoreOf(leader.option, id) - scoreOf(option, id);
      if (slope === 0) return [];
      const to = weight - (leader.total - total) / slope;
      // At the end of the range the two are even, and nothing lies beyond.
      const isReached = slope > 0 ? to > minimum && to <= weight : to < maximum && to >= weight;
      return isReached ? [{ criterion: id, from: weight, to, winner: option }] : [];
    }),
  );
  return flips.reduce<WeightFlip | null>(
    (best, flip) => (best === null || changeOf(flip) < changeOf(best) ? flip : best),
    null,
  );
}

function changeOf({ from, to }: WeightFlip): number {
  return Math.abs(to - from);
}

function scoresOf({ scores }: WeighedMatrix): (option: string, criterion: string) => number {
  const known = new Map(scores.map(({ option, criterion, score }) => [`${option}\n${criterion}`, score]));
  return (option, criterion) => known.get(`${option}\n${criterion}`) ?? 0;
}
