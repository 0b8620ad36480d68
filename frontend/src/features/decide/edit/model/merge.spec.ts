import { mergeTexts } from '@architrave/graph-seed/adr';

import { NO_DETAILS } from './details';
import { chosenText } from './merge-choice';
import { detailConflicts, mergeDetails } from './merge-details';

describe('chosenText', () => {
  const merge = mergeTexts('a\nx\nb\nc\nd\n', 'a\nx\nmine\nc\nD\n', 'A\nx\ntheirs\nc\nd\n');
  const at = merge.parts.findIndex(({ kind }) => kind === 'conflict');

  it('is open until every conflict is chosen', () => {
    expect(chosenText(merge, new Map())).toBeUndefined();
  });

  it.each([
    ['mine', 'mine\n'],
    ['theirs', 'theirs\n'],
    ['both', 'theirs\nmine\n'],
    [{ hand: 'by hand' }, 'by hand\n'],
    [{ hand: '' }, ''],
  ] as const)('takes %j', (choice, lines) => {
    const text = chosenText(merge, new Map([[at, choice]]));
    expect(text).toContain('c\nD\n');
    expect(text?.split('c\n')[0]?.endsWith(lines)).toBe(true);
  });
});

describe('mergeDetails', () => {
  const base = NO_DETAILS;
  const mine = { ...base, confidence: 'high', reviewBy: '2027-01-01' } as const;
  const theirs = { ...base, confidence: 'low', reversibility: 'costly' } as const;

  it('puts together what different fields say, and asks where both changed one', () => {
    expect(detailConflicts({ base, mine, theirs })).toEqual(['confidence']);
    expect(mergeDetails({ base, mine, theirs }, {})).toEqual({ ...mine, reversibility: 'costly' });
    expect(mergeDetails({ base, mine, theirs }, { confidence: 'theirs' }).confidence).toBe('low');
  });
});
