import fc from 'fast-check';

import { differences, isLeast, sortedBy, ticksOf, type Frontier, type FrontierDesign } from './frontier';

const aDesign = (style: string, monthlyUsd: number, latencyP99Ms: number): FrontierDesign => ({
  style,
  cloud: 'aws',
  components: [],
  totals: { monthlyUsd, latencyP99Ms, operationsHoursPerMonth: 10, weeksToReady: 4 },
});
const part = (role: string, technology: string, offer = 'small') => ({ role, technology, offer, units: 1 });

describe('differences', () => {
  it('names roles that are filled otherwise, added or left out', () => {
    expect(
      differences(
        [part('cache', 'valkey'), part('compute', 'ecs', 'large'), part('queue', 'sqs'), part('store', 'pg')],
        [part('cache', 'redis'), part('compute', 'ecs'), part('search', 'opensearch'), part('store', 'pg')],
      ),
    ).toEqual([
      { role: 'cache', technology: 'valkey' },
      { role: 'compute', technology: 'ecs' },
      { role: 'queue', technology: 'sqs' },
      { role: 'search', technology: null },
    ]);
  });
});

describe('isLeast and sortedBy', () => {
  const designs = [aDesign('b', 20, 10), aDesign('a', 10, 30), aDesign('c', 15, 30)];
  const frontier: Frontier = { count: 3, isComplete: true, designs };

  it('tell the design with the least of a figure', () => {
    expect(designs.map((design) => isLeast(frontier, design, 'monthlyUsd'))).toEqual([false, true, false]);
    expect(designs.map((design) => isLeast(frontier, design, 'weeksToReady'))).toEqual([true, true, true]);
  });

  it('sort either way, equals by cost', () => {
    const styles = (descending: boolean): string[] =>
      sortedBy(designs, 'latencyP99Ms', descending).map(({ style }) => style);
    expect(styles(false)).toEqual(['b', 'a', 'c']);
    expect(styles(true)).toEqual(['a', 'c', 'b']);
  });
});

describe('ticksOf', () => {
  it.each([
    [[12, 88], 4, [0, 20, 40, 60, 80, 100]],
    [[5], 4, [4, 6]],
    [[], 4, []],
  ])('marks %j', (values, count, ticks) => expect(ticksOf(values, count)).toEqual(ticks));

  it('spans the values in rising, even steps, and stays few', () => {
    const value = fc.integer({ min: 0, max: 1e9 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const ticks = ticksOf(values, 5);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values) + 1e-6);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - 1e-6);
      }),
    );
  });
});
