import type { Contribution } from './advice';

/** What a contribution to the score is about, read from its id. */
export type ContributionTopic =
  /** Where every style or every choice of technologies starts. */
  | { readonly kind: 'start'; readonly of: 'style' | 'technology' }
  /** A situation that the style suits or does not suit; `because` of the contribution says which. */
  | { readonly kind: 'claim'; readonly claim: string }
  /** What the style's trade-offs do to a quality that counts. */
  | { readonly kind: 'quality'; readonly quality: string }
  /** What the chosen technologies cost, in money, hours, time or outages. */
  | { readonly kind: 'aspect'; readonly aspect: string }
  /** What the end of the scale cuts off. */
  | { readonly kind: 'limit' };

/** A step of the sum that leads to the score. */
export interface ScoreStep {
  readonly id: string;
  readonly topic: ContributionTopic;
  readonly contribution: Contribution;
  /** The sum before and after this step. */
  readonly from: number;
  readonly to: number;
}

/** Reads what a contribution is about: `style-fit/<claim>`, `style-fit/quality:<id>`, `technology/<aspect>`. */
export function topicOf(id: string): ContributionTopic {
  const [part = '', rest = ''] = split(id, '/');
  if (rest === 'limit') return { kind: 'limit' };
  if (rest === 'neutral' || rest === 'start')
    return { kind: 'start', of: part === 'technology' ? 'technology' : 'style' };
  if (part === 'technology') return { kind: 'aspect', aspect: rest };
  return rest.startsWith('quality:')
    ? { kind: 'quality', quality: rest.slice('quality:'.length) }
    : { kind: 'claim', claim: rest };
}

/**
 * The contributions as the steps of one sum: the starting points first, then what adds, largest first, then what
 * takes away, largest first. The last step ends at the score.
 */
export function scoreSteps(contributions: readonly Contribution[]): readonly ScoreStep[] {
  const turn = ({ topic, points }: { topic: ContributionTopic; points: number }): number =>
    topic.kind === 'start' ? 0 : points >= 0 ? 1 : 2;
  const sorted = contributions
    .map((contribution) => ({ contribution, topic: topicOf(contribution.id), points: contribution.points }))
    .filter(({ points }) => points !== 0)
    .sort((a, b) => turn(a) - turn(b) || Math.abs(b.points) - Math.abs(a.points));
  let sum = 0;
  return sorted.map(({ contribution, topic }) => {
    const from = sum;
    sum = Number((sum + contribution.points).toFixed(6));
    return { id: contribution.id, topic, contribution, from, to: sum };
  });
}

function split(text: string, at: string): readonly [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}
