import { listOf, type DraftKnowledge } from './draft-knowledge.js';
import { asClause, type DraftTerms } from './draft-terms.js';
import type { DraftArgument } from './drafted-decision.js';

/** Arguments each way. */
const MOST_ARGUMENTS = 3;

/** What the graph says for and against a node: what it is good at, then the cases that it fits or doesn't fit. */
export function nodeArguments(
  id: string,
  knowledge: DraftKnowledge,
  { words }: Pick<DraftTerms, 'words'>,
): DraftArgument[] {
  const origin = knowledge.origin(id);
  const plain = (list: 'advantages' | 'disadvantages'): string[] => listOf(knowledge, id, list).map(asClause);
  const good = [
    ...plain('advantages'),
    ...listOf(knowledge, id, 'whenToUse').map((one) => words.fits(asClause(one))),
  ];
  const bad = [
    ...plain('disadvantages'),
    ...listOf(knowledge, id, 'whenNot').map((one) => words.fitsNot(asClause(one))),
  ];
  return [
    ...good.slice(0, MOST_ARGUMENTS).map((text): DraftArgument => ({ bearing: 'good', text, origin })),
    ...bad.slice(0, MOST_ARGUMENTS).map((text): DraftArgument => ({ bearing: 'bad', text, origin })),
  ];
}
