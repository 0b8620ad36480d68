import fc from 'fast-check';

import { diffSize, diffTexts, type Hunk } from './text-diff';

const sideOf = (hunks: readonly Hunk[], side: 'before' | 'after') =>
  hunks.flatMap((hunk) =>
    hunk.kind === 'same'
      ? hunk.lines.map(({ text }) => text)
      : hunk[side].map(({ runs }) => runs.map(({ text }) => text).join('')),
  );
const linesOf = (text: string) => text.replace(/\n$/, '').split('\n');

describe('diffTexts', () => {
  it('marks the words of a line that changed', () => {
    const hunks = diffTexts('a\nkeep the old word\nc\n', 'a\nkeep the new word\nc\n');
    expect(hunks).toEqual([
      { kind: 'same', lines: [{ before: 1, after: 1, text: 'a' }] },
      {
        kind: 'changed',
        before: [
          {
            number: 2,
            runs: [
              { text: 'keep the ', isMarked: false },
              { text: 'old', isMarked: true },
              { text: ' word', isMarked: false },
            ],
          },
        ],
        after: [
          {
            number: 2,
            runs: [
              { text: 'keep the ', isMarked: false },
              { text: 'new', isMarked: true },
              { text: ' word', isMarked: false },
            ],
          },
        ],
      },
      { kind: 'same', lines: [{ before: 3, after: 3, text: 'c' }] },
    ]);
  });

  it('counts an inserted line as one, and line ends of either kind as the same', () => {
    expect(diffSize(diffTexts('a\nc\n', 'a\nb\nc\n'))).toEqual({ gone: 0, came: 1 });
    expect(diffSize(diffTexts('a\nb\nc\n', 'a\nc\n'))).toEqual({ gone: 1, came: 0 });
    expect(diffSize(diffTexts('a\r\nb\r\n', 'a\nb\n'))).toEqual({ gone: 0, came: 0 });
  });

  it('shows every line of both texts, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'one word', 'another word', ''), { minLength: 1, maxLength: 12 })
      .map((lines) => `${lines.join('\n')}\n`);
    fc.assert(
      fc.property(text, text, (before, after) => {
        const hunks = diffTexts(before, after);
        expect(sideOf(hunks, 'before')).toEqual(linesOf(before));
        expect(sideOf(hunks, 'after')).toEqual(linesOf(after));
      }),
    );
  });
});
