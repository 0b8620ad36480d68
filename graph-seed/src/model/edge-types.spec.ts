import { EDGE_TYPE_NAMES, edgeTypeOf } from './edge-types.js';
import { isKind } from './kinds.js';

const table = EDGE_TYPE_NAMES.map((name) => [name, edgeTypeOf(name)] as const);

describe('the table of edge types', () => {
  it('holds the types of the model', () => {
    expect([...EDGE_TYPE_NAMES].sort()).toEqual([
      'AFFECTS',
      'ALTERNATIVE_TO',
      'COMPARES',
      'COMPLEMENTS',
      'CONFLICTS_WITH',
      'COSTS',
      'COVERS',
      'EVIDENCED_BY',
      'EVOLVES_TO',
      'EXPECTS',
      'EXPOSED_TO',
      'FULFILS',
      'GAINS',
      'GOVERNS',
      'HAS_TRADE_OFF',
      'ILLUSTRATES',
      'IMPLEMENTS',
      'MEASURES',
      'MITIGATES',
      'NEEDS_ROLE',
      'NEEDS_SKILL',
      'NEXT_LEVEL',
      'PART_OF',
      'PREREQUISITE_OF',
      'PROVIDES',
      'REQUIRES',
      'TEACHES',
      'USES',
    ]);
  });

  it('gives each direction a name of its own, save where a link holds both ways', () => {
    const inverses = table.map(([, { inverse }]) => inverse);
    expect(new Set(inverses).size).toBe(inverses.length);
    for (const [name, { inverse, symmetric }] of table) {
      if (symmetric) expect(inverse).toBe(name);
      else expect(EDGE_TYPE_NAMES).not.toContain(inverse);
    }
  });

  it.each(table)('%s starts and ends at known kinds, each named once', (_name, { from, to }) => {
    for (const kinds of [from, to]) {
      expect(kinds.length).toBeGreaterThan(0);
      expect(kinds.filter((kind) => !isKind(kind))).toEqual([]);
      expect(new Set(kinds).size).toBe(kinds.length);
    }
  });

  it('lets the ends of a link that holds both ways be swapped', () => {
    for (const [, { from, to, symmetric }] of table)
      if (symmetric) expect([...from].sort()).toEqual([...to].sort());
  });

  it('says each link in both languages and both directions, in words that differ', () => {
    for (const [, { meaning, inverseMeaning }] of table) {
      for (const clause of [meaning, inverseMeaning]) {
        expect(clause.en.trim()).not.toBe('');
        expect(clause.es.trim()).not.toBe('');
        expect(clause.en).not.toBe(clause.es);
      }
    }
  });

  it.each([
    ['GAINS', [1, 3]],
    ['COSTS', [1, 3]],
    ['AFFECTS', [-3, 3]],
  ] as const)('weighs %s within %j', (name, range) => {
    expect(edgeTypeOf(name).weight).toEqual(range);
  });
});
