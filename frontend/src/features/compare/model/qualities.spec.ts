import { compareQualities, type WithEffects } from './qualities';

type Links = Readonly<Record<string, Readonly<Record<string, number>>>>;

function aThing(id: string, links: Links = {}): WithEffects {
  return {
    id,
    edges: Object.entries(links).map(([type, targets]) => ({
      type,
      direction: 'OUTGOING',
      links: Object.entries(targets).map(([target, weight]) => ({
        edge: { weight },
        target: { id: target, name: { en: target, es: target } },
      })),
    })),
  };
}

describe('qualities of compared nodes', () => {
  const tradeOffs = new Map([
    ['t:1', aThing('t:1', { GAINS: { availability: 2 }, COSTS: { consistency: 1 } })],
    ['t:2', aThing('t:2', { GAINS: { availability: 2, cost: 1 } })],
  ]);

  it('are what trade-offs gain less what they cost, at most three', () => {
    const rows = compareQualities([{ node: aThing('pattern:a'), tradeOffs: ['t:1', 't:2'] }], tradeOffs);
    expect(rows.map(({ id, effects }) => [id, effects])).toEqual([
      ['availability', [3]],
      ['consistency', [-1]],
      ['cost', [1]],
    ]);
  });

  it('tell what a node says nothing of from what it leaves as it is', () => {
    const rows = compareQualities(
      [
        { node: aThing('pattern:a'), tradeOffs: ['t:1'] },
        { node: aThing('practice:b', { AFFECTS: { consistency: 1 } }), tradeOffs: [] },
        {
          node: aThing('practice:c', { AFFECTS: { consistency: 1 }, GAINS: { other: 1 } }),
          tradeOffs: ['t:1'],
        },
      ],
      tradeOffs,
    );
    expect(rows.map(({ id, effects }) => [id, effects])).toEqual([
      ['consistency', [-1, 1, 0]],
      ['availability', [2, undefined, 2]],
    ]);
  });

  it('of a trade-off are its own', () => {
    const own = tradeOffs.get('t:1') ?? aThing('t:1');
    const rows = compareQualities([{ node: own, tradeOffs: ['t:1'] }], new Map([['t:1', { ...own }]]));
    expect(rows.map(({ id, effects }) => [id, effects])).toEqual([
      ['availability', [2]],
      ['consistency', [-1]],
    ]);
  });
});
