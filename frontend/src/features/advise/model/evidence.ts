import { isNodeId } from './mentioned-ids';
import type { Recommendation } from './advice';

/** Full ids of the trade-offs through which the design's style gains or pays for a quality. */
export function proofOf(
  { evidence, style }: Pick<Recommendation, 'evidence' | 'style'>,
  quality: string,
): readonly string[] {
  const ofStyle = new Set(
    evidence
      .filter(({ from, type }) => from === `pattern:${style}` && type === 'HAS_TRADE_OFF')
      .map(({ to }) => to),
  );
  const claims = evidence
    .filter(({ type, to }) => (type === 'GAINS' || type === 'COSTS') && to === `quality:${quality}`)
    .map(({ from }) => from)
    .filter((id) => isNodeId(id) && ofStyle.has(id));
  return [...new Set(claims)];
}
