import { conflictsOf, diffDocuments, mergeDocuments } from './document-diff';

const BASE = {
  name: { en: 'Saga', es: 'Saga' },
  summary: { en: 'Old', es: 'Viejo' },
  edges: { USES: ['pattern:cqrs', { to: 'role:cache', weight: 1 }] },
};

describe('diffDocuments', () => {
  it('finds nothing between documents that differ in the order of keys alone', () => {
    const turned = { edges: BASE.edges, summary: { es: 'Viejo', en: 'Old' }, name: BASE.name };
    expect(diffDocuments(BASE, turned)).toEqual([]);
  });

  it('names each text by its language, before and after', () => {
    const after = { ...BASE, summary: { en: 'Old', es: 'Nuevo' } };
    expect(diffDocuments(BASE, after)).toEqual([{ path: 'summary.es', before: 'Viejo', after: 'Nuevo' }]);
  });

  it('names each edge by type and other end, bare ids as ends that carry nothing', () => {
    const after = {
      ...BASE,
      edges: { USES: [{ to: 'role:cache', weight: 2 }], REQUIRES: ['pattern:outbox'] },
    };
    expect(diffDocuments(BASE, after)).toEqual([
      { path: 'edges.USES.pattern:cqrs', before: { to: 'pattern:cqrs' }, after: null },
      {
        path: 'edges.USES.role:cache',
        before: { to: 'role:cache', weight: 1 },
        after: { to: 'role:cache', weight: 2 },
      },
      { path: 'edges.REQUIRES.pattern:outbox', before: null, after: { to: 'pattern:outbox' } },
    ]);
  });
});

describe('a merge of two versions', () => {
  const versions = {
    base: BASE,
    mine: { ...BASE, summary: { en: 'Mine', es: 'Mío' }, edges: { USES: ['pattern:cqrs'] } },
    theirs: { ...BASE, name: { en: 'Sagas', es: 'Saga' }, summary: { en: 'Theirs', es: 'Viejo' } },
  };

  it('says who changed what since the base', () => {
    expect(conflictsOf(versions).map(({ path, changedBy }) => [path, changedBy])).toEqual([
      ['name.en', 'theirs'],
      ['summary.en', 'both'],
      ['summary.es', 'mine'],
      ['edges.USES.role:cache', 'mine'],
    ]);
  });

  it('takes theirs where chosen and mine everywhere else', () => {
    const merged = mergeDocuments(
      versions,
      new Map([
        ['name.en', 'theirs'],
        ['edges.USES.role:cache', 'theirs'],
      ]),
    );
    expect(merged).toEqual({
      name: { en: 'Sagas', es: 'Saga' },
      summary: { en: 'Mine', es: 'Mío' },
      edges: { USES: ['pattern:cqrs', { to: 'role:cache', weight: 1 }] },
    });
  });

  it('takes out what they took out', () => {
    const mine = { ...BASE, correction: { en: 'No', es: 'No' } };
    const merged = mergeDocuments({ mine, theirs: BASE }, new Map([['correction', 'theirs']]));
    expect(merged).toEqual(BASE);
  });
});
