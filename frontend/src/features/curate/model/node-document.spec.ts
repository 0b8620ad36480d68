import { addLine, moveLine, removeLine, setLine } from './pair-lines';
import {
  edgesOf,
  isSame,
  newNodeId,
  ownFieldsOf,
  pairListAt,
  slugOfName,
  toSend,
  withEdges,
  withOwnFields,
  withPairList,
  withValue,
} from './node-document';

describe('the document under a form', () => {
  it('sets a text inside and keeps the order of keys', () => {
    const document = { name: { en: 'A', es: 'B' }, category: 'style' };
    const next = withValue(document, ['name', 'es'], 'C');
    expect(JSON.stringify(next)).toBe('{"name":{"en":"A","es":"C"},"category":"style"}');
  });

  it('takes out what becomes empty above a value that goes', () => {
    expect(withValue({ body: { sample: { code: 'x' } } }, ['body', 'sample', 'code'], undefined)).toEqual({});
  });

  it('shows lists of both languages equally long', () => {
    const document = { body: { mistakes: { en: ['a', 'b'], es: ['c'] } } };
    expect(pairListAt(document, ['body', 'mistakes'])).toEqual({ en: ['a', 'b'], es: ['c', ''] });
  });

  it('takes a list out with its last line', () => {
    const document = { body: { what: { en: 'x', es: 'y' }, mistakes: { en: ['a'], es: ['b'] } } };
    const next = withPairList(document, ['body', 'mistakes'], { en: [], es: [] });
    expect(next).toEqual({ body: { what: { en: 'x', es: 'y' } } });
  });

  it('reads bare and full ends of edges alike, and writes an end that carries nothing as its id', () => {
    const ends = edgesOf({ edges: { USES: ['a:b', { to: 'c:d', weight: 2 }] } })['USES'] ?? [];
    expect(ends).toEqual([{ to: 'a:b' }, { to: 'c:d', weight: 2 }]);
    const next = withEdges({}, 'USES', [
      { to: 'a:b', level: undefined },
      { to: 'c:d', weight: 2 },
    ]);
    expect(next).toEqual({ edges: { USES: ['a:b', { to: 'c:d', weight: 2 }] } });
    expect(withEdges(next, 'USES', [])).toEqual({});
  });

  it('keeps common keys out of the kind’s own, in both directions', () => {
    const document = { name: 1, category: 'style', body: 2, edges: 3 };
    expect(ownFieldsOf(document)).toEqual({ category: 'style' });
    const next = withOwnFields(document, { category: 'data', name: 'not this way' });
    expect(JSON.stringify(next)).toBe('{"name":1,"category":"data","body":2,"edges":3}');
  });

  it('leaves blank names and optional texts that are empty in both languages unsent', () => {
    const document = {
      aliases: ['', ' a '],
      synonyms: { en: ['', ' '], es: [] },
      correction: { en: '', es: ' ' },
      body: { what: { en: '', es: '' } },
    };
    expect(toSend(document)).toEqual({ aliases: ['a'] });
  });

  it('sends a text that is written in one language, so that the other is asked for', () => {
    const document = { correction: { en: 'x', es: '' } };
    expect(toSend(document)).toEqual(document);
  });

  it('counts what is sent alike as the same', () => {
    expect(isSame({ aliases: ['a', ''] }, { aliases: ['a'] })).toBe(true);
    expect(isSame({ aliases: ['a', 'b'] }, { aliases: ['a'] })).toBe(false);
  });
});

describe('lines of both languages', () => {
  const LINES = { en: ['a', 'b', 'c'], es: ['x', 'y', 'z'] };

  it('are added, moved, removed and written together', () => {
    expect(addLine(LINES).es).toEqual(['x', 'y', 'z', '']);
    expect(moveLine(LINES, 2, 0)).toEqual({ en: ['c', 'a', 'b'], es: ['z', 'x', 'y'] });
    expect(removeLine(LINES, 1)).toEqual({ en: ['a', 'c'], es: ['x', 'z'] });
    expect(setLine(LINES, 1, 'es', 'w')).toEqual({ en: ['a', 'b', 'c'], es: ['x', 'w', 'z'] });
  });
});

describe('the id of a new node', () => {
  it.each([
    ['Write-through cache', 'write-through-cache'],
    ['¿Año  nuevo? ', 'ano-nuevo'],
    ['---', ''],
  ])('is made from %s', (name, slug) => {
    expect(slugOfName(name)).toBe(slug);
  });

  it('is none until the slug has the form of one', () => {
    expect(newNodeId('pattern', 'a-b2')).toBe('pattern:a-b2');
    expect([newNodeId('pattern', ''), newNodeId('pattern', 'a--b'), newNodeId('pattern', 'A')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
