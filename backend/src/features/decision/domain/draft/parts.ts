import { nodeId } from '@architrave/graph-seed/model';
import type { Recommendation } from '../../../advisor/index.js';
import type { DraftKnowledge } from './draft-knowledge.js';
import type { DraftTerms } from './draft-terms.js';
import type { DraftLine } from './drafted-decision.js';

/** The parts of the design as a Markdown table, and what they share, with the total that they add up to. */
export function partsTable(
  { components, charges }: Recommendation,
  knowledge: DraftKnowledge,
  { words, number }: DraftTerms,
): DraftLine {
  const rows = [
    ...components.map(({ role, technology, offerName, units, monthlyUsd }) => [
      knowledge.nameOf(nodeId('role', role)),
      knowledge.nameOf(nodeId('technology', technology)),
      offerName,
      number(units),
      number(monthlyUsd),
    ]),
    ...charges.map(({ name, monthlyUsd }) => [name[knowledge.language], '', '', '', number(monthlyUsd)]),
  ];
  const table = [words.partsTable, ['---', '---', '---', '---:', '---:'], ...rows]
    .map((cells) => `| ${cells.map(escaped).join(' | ')} |`)
    .join('\n');
  return { text: table, origin: { from: 'advice', paths: ['components', 'charges'] } };
}

/** The patterns that come along, each with what asked for it. */
export function patternLines(
  { patterns }: Recommendation,
  knowledge: DraftKnowledge,
  terms: DraftTerms,
): readonly DraftLine[] {
  if (patterns.length === 0) return [];
  const { words, join } = terms;
  return [
    { text: words.patternsHead, origin: { from: 'advice', paths: ['patterns'] } },
    ...patterns.map(({ id, because }) => ({
      text: `- ${words.patternBecause(
        knowledge.nameOf(nodeId('pattern', id)),
        join(because.map((reason) => nameOfReason(reason, terms))),
      )}`,
      origin: knowledge.origin(nodeId('pattern', id), ...because.filter((reason) => reason.includes(':'))),
    })),
  ];
}

/** A requirement path or node id in running text. */
export function nameOfReason(reason: string, { words, common }: DraftTerms): string {
  return reason.includes(':') ? common(reason) : (words.pathName[reason] ?? reason);
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|');
}
