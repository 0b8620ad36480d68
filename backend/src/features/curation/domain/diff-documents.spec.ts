import fc from 'fast-check';
import type { NodeDocument } from '@architrave/graph-seed/edit';
import { diffDocuments, takeBack } from './diff-documents.js';

const document = (parts: object = {}): NodeDocument => ({
  name: { en: 'Cache', es: 'Caché' },
  summary: { en: 'S.', es: 'S.' },
  ...parts,
});
const shown = (before: NodeDocument | null, after: NodeDocument | null): unknown[] =>
  diffDocuments(before, after).map(({ path, before: was, after: is }) => [path.join('.'), was, is]);

describe('diffDocuments', () => {
  it('tells each field that differs, texts by language, lists as one', () => {
    expect(
      shown(
        document({ aliases: ['a'], synonyms: { en: ['x'] } }),
        document({
          name: { en: 'Cache', es: 'La caché' },
          aliases: ['a', 'b'],
          correction: { en: 'C', es: 'C' },
        }),
      ),
    ).toEqual([
      ['name.es', 'Caché', 'La caché'],
      ['aliases', ['a'], ['a', 'b']],
      ['synonyms', { en: ['x'] }, null],
      ['correction', null, { en: 'C', es: 'C' }],
    ]);
  });

  it('tells edges one by one, a bare id being an edge that carries nothing', () => {
    const before = document({ edges: { USES: ['role:a', { to: 'role:b', note: { en: 'n', es: 'n' } }] } });
    const after = document({ edges: { USES: [{ to: 'role:a' }, 'role:b'], REQUIRES: ['role:c'] } });
    expect(shown(before, after)).toEqual([
      ['edges.USES.role:b', { to: 'role:b', note: { en: 'n', es: 'n' } }, { to: 'role:b' }],
      ['edges.REQUIRES.role:c', null, { to: 'role:c' }],
    ]);
  });

  it('tells everything of a node that comes or goes, nothing of equals', () => {
    expect(shown(null, { name: { en: 'N', es: 'N' }, edges: { USES: ['role:a'] } })).toEqual([
      ['name', null, { en: 'N', es: 'N' }],
      ['edges.USES.role:a', null, { to: 'role:a' }],
    ]);
    expect(shown({ name: { en: 'N', es: 'N' } }, null)).toEqual([['name', { en: 'N', es: 'N' }, null]]);
    expect(shown(document(), document())).toEqual([]);
  });
});

describe('takeBack', () => {
  const text = fc.constantFrom('a', 'b', 'c');
  const documents = fc.record(
    {
      name: fc.record({ en: text, es: text }),
      aliases: fc.array(text, { maxLength: 2 }),
      body: fc.record(
        { what: fc.record({ en: text, es: text }), mistakes: fc.array(text) },
        { requiredKeys: ['what'] },
      ),
      edges: fc
        .uniqueArray(
          fc.tuple(fc.constantFrom('USES', 'REQUIRES'), fc.constantFrom('role:a', 'role:b'), fc.integer()),
          {
            selector: ([type, to]) => `${type} ${to}`,
            minLength: 1,
          },
        )
        .map((edges) => {
          const byType: Record<string, unknown[]> = {};
          for (const [type, to, weight] of edges)
            (byType[type] ??= []).push(weight % 2 === 0 ? to : { to, weight });
          return byType;
        }),
    },
    { requiredKeys: ['name'] },
  );
  /** Ends in no order, so that equal sets are equal. */
  const sorted = (value: NodeDocument): unknown => {
    const { edges, ...rest } = value;
    const byType = Object.entries((edges ?? {}) as Record<string, unknown[]>).map(([type, ends]) => [
      type,
      new Set(ends.map((end) => JSON.stringify(end))),
    ]);
    return { ...rest, edges: new Map(byType as [string, Set<string>][]) };
  };

  it('makes the document before of the one after', () => {
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        const result = takeBack(after, diffDocuments(before, after));
        expect(result.ok && sorted(result.document)).toEqual(sorted(before));
      }),
    );
  });

  it('keeps what others changed elsewhere, and says what they changed in the same place', () => {
    const before = document();
    const after = document({ name: { en: 'New', es: 'Caché' }, edges: { USES: ['role:a'] } });
    const later = { ...after, summary: { en: 'Other.', es: 'S.' } };
    expect(takeBack(later, diffDocuments(before, after))).toEqual({
      ok: true,
      document: { ...before, summary: { en: 'Other.', es: 'S.' } },
    });
    const clash = { ...after, name: { en: 'Newest', es: 'Caché' } };
    const result = takeBack(clash, diffDocuments(before, after));
    expect(result.ok ? [] : result.changed.map(({ path }) => path.join('.'))).toEqual(['name.en']);
  });
});
