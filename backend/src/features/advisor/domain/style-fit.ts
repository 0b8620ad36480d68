import type { AdvisorKnowledge, KnownStyle } from './advisor-knowledge.js';
import type { Contribution } from './advice.js';
import { holds } from './condition.js';
import type { Situation } from './situation.js';

/** Fit of a style that nothing speaks for or against. */
export const NEUTRAL_FIT = 0.5;
/** Largest part of the fit that suitability conditions move up or down; as many points as POINTS_FOR_FULL move it whole. */
const SUITABILITY_SHARE = 0.3;
const POINTS_FOR_FULL = 6;
/** Largest part of the fit that the style's trade-offs against the priorities move up or down. */
const TRADE_OFF_SHARE = 0.2;
/** Net weight of a quality over a style's trade-offs lies within ± this. */
const NET_RANGE = 3;

export interface StyleFit {
  /** 0…1 on a scale that doesn't depend on other styles. */
  readonly fit: number;
  /** Summands of fit − NEUTRAL_FIT, in fit points. */
  readonly contributions: readonly Contribution[];
}

/**
 * How well a style fits: 0.5 + 0.3 × clamp(Σ points of the conditions that hold ÷ 6) + 0.2 × weighted mean of what its
 * trade-offs gain less what they cost, clamped to 0…1.
 */
export function styleFit(style: KnownStyle, situation: Situation): StyleFit {
  const context = { situation, styles: new Set([style.slug]) };
  const claims = style.definition.suitability.filter((claim) => holds(claim.when, context));
  const points = claims.reduce((sum, claim) => sum + claim.points, 0);
  const clamped = clamp(points / POINTS_FOR_FULL, -1, 1);
  // Where the sum is clamped, each claim is shown with its share of what is left.
  const scale = points === 0 ? 0 : (clamped * SUITABILITY_SHARE) / points;
  const contributions: Contribution[] = claims.map((claim) => ({
    id: `style-fit/${claim.id}`,
    points: claim.points * scale,
    because: claim.because,
    source: claim.source,
  }));

  const totalWeight = [...situation.priorities.values()].reduce((sum, { weight }) => sum + weight, 0);
  if (totalWeight > 0) {
    for (const [quality, { weight }] of situation.priorities) {
      const net = style.netQualities.get(quality) ?? 0;
      if (net === 0 || weight === 0) continue;
      contributions.push({
        id: `style-fit/quality:${quality}`,
        points: (TRADE_OFF_SHARE * weight * net) / (NET_RANGE * totalWeight),
      });
    }
  }
  const raw = NEUTRAL_FIT + contributions.reduce((sum, { points: part }) => sum + part, 0);
  return { fit: clamp(raw, 0, 1), contributions };
}

/** The styles that may be the backbone, with their fit, best first, ties by id. */
export function candidateStyles(
  knowledge: AdvisorKnowledge,
  situation: Situation,
): { style: KnownStyle; fit: StyleFit }[] {
  return knowledge.styles
    .filter(({ definition }) => definition.applies === undefined || holds(definition.applies, { situation }))
    .map((style) => ({ style, fit: styleFit(style, situation) }))
    .sort((a, b) => b.fit.fit - a.fit.fit || (a.style.slug < b.style.slug ? -1 : 1));
}

/**
 * The styles that a backbone needs beside it: for the capabilities of another nature (data, ai) that it doesn't serve and that some
 * style does, the fewest styles that serve them all, of those the best fitting, ties by id.
 */
export function subArchitecturesFor(
  backbone: KnownStyle,
  knowledge: AdvisorKnowledge,
  situation: Situation,
): string[] {
  const open = [...situation.capabilities].filter((slug) => {
    const nature = knowledge.capabilities.get(slug)?.nature;
    return (
      (nature === 'data' || nature === 'ai') &&
      !backbone.provides.has(slug) &&
      knowledge.styles.some((style) => style.provides.has(slug))
    );
  });
  if (open.length === 0) return [];
  const candidates = knowledge.styles
    .filter((style) => style.slug !== backbone.slug && open.some((slug) => style.provides.has(slug)))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return smallestCover(open, candidates, (style) => styleFit(style, situation).fit).map(
    (style) => style.slug,
  );
}

function smallestCover(
  open: readonly string[],
  candidates: readonly KnownStyle[],
  fitOf: (style: KnownStyle) => number,
): KnownStyle[] {
  const fits = new Map(candidates.map((style) => [style.slug, fitOf(style)]));
  let best: KnownStyle[] | null = null;
  let bestFit = -Infinity;
  const search = (left: readonly string[], chosen: readonly KnownStyle[]): void => {
    if (best !== null && chosen.length > best.length) return;
    if (left.length === 0) {
      const fit = chosen.reduce((sum, style) => sum + (fits.get(style.slug) ?? 0), 0);
      if (best === null || chosen.length < best.length || fit > bestFit) {
        best = [...chosen];
        bestFit = fit;
      }
      return;
    }
    for (const style of candidates) {
      if (style.provides.has(left[0] as string))
        search(
          left.filter((slug) => !style.provides.has(slug)),
          [...chosen, style],
        );
    }
  };
  search(open, []);
  return best ?? [];
}

function clamp(value: number, minimum: number, maximum: number): number {
  return Math.min(maximum, Math.max(minimum, value));
}
