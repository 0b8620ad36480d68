import fc from 'fast-check';
import { nearDuplicates } from './near-duplicates.js';
import { sentencesOf, wordsIn } from '../compile/sentences.js';
import type { WrittenText } from './written-texts.js';

const written = (file: number, text: string): WrittenText => ({
  file: `content/pattern/${file}.yaml`,
  field: 'summary.en',
  language: 'en',
  text,
});

/** Every pair compared with every other, word pair by word pair. */
function bruteForce(texts: readonly WrittenText[]): number {
  const pairs = texts.map(({ text }) => {
    const words = wordsIn(text);
    return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
  });
  let found = 0;
  for (const [i, one] of pairs.entries()) {
    for (const other of pairs.slice(i + 1)) {
      const shared = [...one].filter((pair) => other.has(pair)).length;
      if (shared / (one.size + other.size - shared) >= 0.7) found += 1;
    }
  }
  return found;
}

describe('nearDuplicates', () => {
  it('finds the same pairs as comparing all with all', () => {
    const word = fc.constantFrom('a1', 'b1', 'c1', 'd1');
    const sentence = fc.array(word, { minLength: 9, maxLength: 14 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), (sentences) => {
        const texts = sentences.map((text, index) => written(index, text));
        expect(nearDuplicates(texts)).toHaveLength(bruteForce(texts));
      }),
      { numRuns: 500 },
    );
  });
});

describe('sentencesOf', () => {
  it('cuts at stops, list items and headings, and leaves code out', () => {
    expect(
      sentencesOf(
        '# Title\n\nOne, e.g. this. *Two* goes\non.\n\n- An item\n- Another\n\n```ts\nconst a = 1;\n```',
      ),
    ).toEqual(['Title', 'One, e.g. this.', 'Two goes on.', 'An item', 'Another']);
  });
});
