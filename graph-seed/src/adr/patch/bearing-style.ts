import type { Bearing } from '../adr.js';
import { sliceOf } from '../read/lines.js';
import type { ListLine } from '../read/list-lines.js';

/** The words or the sign that a new argument starts with, in the notation that its neighbours use. */
export function bearingPrefixFor(text: string, neighbours: readonly ListLine[], bearing: Bearing): string {
  if (bearing === 'unsaid') return '';
  const said = neighbours
    .filter((line) => line.ownBearing)
    .map((line) => ({ line, prefix: prefixOf(text, line) }));
  const same = said.find(({ line }) => line.bearing === bearing);
  if (same) return same.prefix;
  for (const { line, prefix } of said.slice(0, 5)) {
    const notation = NOTATIONS.find((candidate) => prefix.startsWith(candidate[line.bearing]));
    if (notation) return notation[bearing] + prefix.slice(notation[line.bearing].length);
  }
  return NOTATIONS[0][bearing];
}

function prefixOf(text: string, line: ListLine): string {
  return sliceOf(text, { start: line.span.start + line.marker.length, end: line.content.start });
}

type Notation = Readonly<Record<Bearing, string>>;

/** The first is MADR's own and the one for a list that has no notation yet. */
const NOTATIONS: readonly [Notation, ...Notation[]] = [
  { good: 'Good, because ', bad: 'Bad, because ', neutral: 'Neutral, because ', unsaid: '' },
  { good: 'Good because ', bad: 'Bad because ', neutral: 'Neutral because ', unsaid: '' },
  { good: 'Bueno, porque ', bad: 'Malo, porque ', neutral: 'Neutral, porque ', unsaid: '' },
  { good: '**Good**', bad: '**Bad**', neutral: '**Neutral**', unsaid: '' },
  { good: 'Good', bad: 'Bad', neutral: 'Neutral', unsaid: '' },
  { good: 'Bueno', bad: 'Malo', neutral: 'Neutral', unsaid: '' },
  { good: '`+`', bad: '`-`', neutral: '`~`', unsaid: '' },
  { good: '(+)', bad: '(-)', neutral: '(~)', unsaid: '' },
  { good: '✅', bad: '❌', neutral: '🟡', unsaid: '' },
  { good: '👍', bad: '👎', neutral: '🟡', unsaid: '' },
];
