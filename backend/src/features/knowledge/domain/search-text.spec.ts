import fc from 'fast-check';
import {
  fold,
  isOneEditApart,
  searchQueryOf,
  stemOf,
  swappedNeighbours,
  wordsOf,
  wordsOfStem,
} from './search-text.js';

describe('fold', () => {
  it.each([
    ['Circuit-Breaker', 'circuit breaker'],
    ['  Máquina   de_estados ', 'maquina de estados'],
    ['Ñandú', 'nandu'],
    ['C++', 'c++'],
  ])('folds %s to %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('folds what is folded to itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('searchQueryOf', () => {
  it('keeps the whole and its words, each once', () => {
    expect(searchQueryOf('The cache of the cache, Node.js')).toMatchObject({
      whole: 'the cache of the cache, node.js',
      words: ['the', 'cache', 'of', 'node', 'js'],
    });
  });

  it('leaves nothing in a word that a query language could read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        wordsOf(fold(text)).every((word) => /^[a-z0-9]+$/.test(word)),
      ),
    );
  });
});

describe('the runs of a query', () => {
  it('are all of one to five words in a row, as stems, each once', () => {
    expect(searchQueryOf('a b, a c').runs).toEqual([
      'a',
      'b',
      'c',
      'a b',
      'b a',
      'a c',
      'a b a',
      'b a c',
      'a b a c',
    ]);
    expect(searchQueryOf('1 2 3 4 5 6').runs.at(-1)).toBe('2 3 4 5 6');
  });

  it('stay few, however long the text', () => {
    const text = Array.from({ length: 500 }, (_, index) => `w${index}`).join(' ');
    expect(searchQueryOf(text).runs).toHaveLength(40 + 39 + 38 + 37 + 36);
  });
});

describe('stemOf', () => {
  it.each([
    ['service', 'services'],
    ['patrón', 'patrones'],
    ['caché', 'cachés'],
    ['process', 'processes'],
    ['database', 'databases'],
    ['certificación', 'certificaciones'],
  ])('is the same for %s and %s', (one, many) => expect(stemOf(fold(one))).toBe(stemOf(fold(many))));

  it('is found again from every word that has it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[abes]{1,7}$/), (word) => wordsOfStem(stemOf(word)).includes(word)),
      { numRuns: 3_000 },
    );
  });
});

describe('isOneEditApart', () => {
  const word = fc.stringMatching(/^[a-c]{0,6}$/);

  /** Every word that one edit makes of a word, and the word itself. */
  function edits(text: string): Set<string> {
    const results = new Set([text, ...swappedNeighbours(text)]);
    for (let place = 0; place <= text.length; place += 1) {
      const [head, tail] = [text.slice(0, place), text.slice(place)];
      for (const letter of 'abc') {
        results.add(head + letter + tail);
        if (tail !== '') results.add(head + letter + tail.slice(1));
      }
      if (tail !== '') results.add(head + tail.slice(1));
    }
    return results;
  }

  it('is what making every edit finds', () => {
    fc.assert(
      fc.property(word, word, (one, other) => isOneEditApart(one, other) === edits(one).has(other)),
      { numRuns: 3_000 },
    );
  });

  it('goes both ways', () => {
    fc.assert(
      fc.property(word, word, (one, other) => isOneEditApart(one, other) === isOneEditApart(other, one)),
    );
  });
});
