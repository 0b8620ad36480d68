import fc from 'fast-check';

import { wordDiff, type TextRun } from './word-diff';

const textOf = (runs: readonly TextRun[], without: TextRun['kind']): string =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('wordDiff', () => {
  it('marks the words that went and came', () => {
    expect(wordDiff('one two three', 'one 2 three')).toEqual([
      { kind: 'same', text: 'one ' },
      { kind: 'gone', text: 'two ' },
      { kind: 'new', text: '2 ' },
      { kind: 'same', text: 'three' },
    ]);
  });

  it('is one run where nothing changed', () => {
    expect(wordDiff('a b', 'a b')).toEqual([{ kind: 'same', text: 'a b' }]);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'c ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after);
        expect(textOf(runs, 'new')).toBe(before);
        expect(textOf(runs, 'gone')).toBe(after);
      }),
    );
  });

  it('shows very long texts whole instead of comparing them', () => {
    const long = 'x '.repeat(600);
    expect(wordDiff(long, `${long}y`).map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });
});
