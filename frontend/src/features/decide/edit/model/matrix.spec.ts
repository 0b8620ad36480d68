import {
  NO_MATRIX,
  scoreAt,
  withCriterion,
  withoutCriterion,
  withRenamedOption,
  withScore,
  withWeight,
} from './matrix';

describe('matrix', () => {
  const start = withCriterion(withCriterion(NO_MATRIX, { name: '**Cost** a month', node: null }), {
    name: 'Coste',
    node: 'quality:cost',
  });

  it('takes criteria once, under ids of their own', () => {
    expect(start.criteria.map(({ id, name, weight }) => [id, name, weight])).toEqual([
      ['cost-a-month', 'Cost a month', 3],
      ['coste', 'Coste', 3],
    ]);
    expect(withCriterion(start, { name: 'Anything', node: 'quality:cost' })).toBe(start);
    expect(withCriterion(start, { name: 'Cost, a month', node: null }).criteria[2]?.id).toBe(
      'cost-a-month-2',
    );
  });

  it('sets scores and weights, and takes both out with the criterion', () => {
    const scored = withScore(withWeight(start, 'coste', 5), { option: 'A', criterion: 'coste' }, 4);
    expect(scoreAt(scored, 'A', 'coste')).toBe(4);
    expect(scoreAt(withScore(scored, { option: 'A', criterion: 'coste' }, null), 'A', 'coste')).toBeNull();
    expect(withoutCriterion(scored, 'coste')).toEqual({ criteria: [start.criteria[0]], scores: [] });
  });

  it('goes along when an option is renamed', () => {
    const scored = withScore(start, { option: 'A', criterion: 'coste' }, 4);
    expect(withRenamedOption(scored, 'A', 'B')?.scores).toEqual([
      { option: 'B', criterion: 'coste', score: 4 },
    ]);
    expect(withRenamedOption(scored, 'C', 'B')).toBe(scored);
  });
});
