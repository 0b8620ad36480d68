import { nodeId, REQUIREMENT_FIELDS, type RequirementPath } from '@architrave/graph-seed/model';
import type { Recommendation } from '../../../advisor/index.js';
import { entriesOf } from './context.js';
import type { RecommendationSource } from './draft-source.js';
import { asSentence, type DraftTerms } from './draft-terms.js';
import type { DraftLine } from './drafted-decision.js';

/** The nearest values of the stated numbers at which another answer comes first. */
export function revisitOf(
  { advice }: RecommendationSource,
  { revisitWhen, style }: Recommendation,
  { words, number, common }: DraftTerms,
): readonly DraftLine[] {
  const entry = entriesOf(advice);
  return revisitWhen.map(({ path, threshold, winner }) => {
    const then =
      winner === ''
        ? words.nothingHolds
        : winner === style
          ? words.otherParts
          : words.otherStyle(common(nodeId('pattern', winner)));
    const field = REQUIREMENT_FIELDS[path as RequirementPath];
    const unit = field.type === 'number' ? (words.unit[field.unit] ?? field.unit) : '';
    const value = `${number(threshold, path === 'quality.availabilityPercent' ? 4 : 1)} ${unit}`.trim();
    const isBelow = threshold < Number(entry(path)?.value ?? 0);
    return {
      text: asSentence(words.threshold(words.pathName[path] ?? path, value, isBelow, then)),
      origin: { from: 'advice', paths: [`revisitWhen.${path}`] },
    };
  });
}
