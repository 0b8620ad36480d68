import { isSameDetails, NO_DETAILS, readEditDetails, withNode } from './details';

describe('readEditDetails', () => {
  it('reads what is well formed and leaves the rest empty', () => {
    const basis = { scenarioId: 's', rank: 2 };
    const given = {
      confidence: 'high',
      reversibility: 'never',
      nodes: [{ id: 'pattern:saga', role: 'chosen' }, 7],
      basis,
    };
    expect(readEditDetails(given)).toEqual({
      ...NO_DETAILS,
      confidence: 'high',
      nodes: [{ id: 'pattern:saga', role: 'chosen' }],
      basis,
    });
    expect(readEditDetails(null)).toEqual(NO_DETAILS);
  });
});

describe('isSameDetails', () => {
  it('minds values and the order of lists, not the order of keys', () => {
    expect(isSameDetails({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
    expect(isSameDetails([1, 2], [2, 1])).toBe(false);
  });
});

describe('withNode', () => {
  it('adds a node once, in its stronger role', () => {
    const nodes = withNode([], 'pattern:saga', 'mentioned');
    expect(withNode(nodes, 'pattern:saga', 'chosen')).toEqual([{ id: 'pattern:saga', role: 'chosen' }]);
    expect(withNode(nodes, 'pattern:saga', 'mentioned')).toBe(nodes);
  });
});
