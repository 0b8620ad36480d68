import { originsOf } from './provenance';

const GRAPH = { from: 'graph', nodes: ['technology:postgresql'], graphVersion: 'v1' } as const;
const ADVICE = { from: 'advice', paths: ['totals.monthlyUsd'] } as const;
const finder = originsOf(
  [
    { section: 'consequences', line: 'two people must learn it, which takes 40 hours.', origin: GRAPH },
    { section: 'consequences', line: 'It costs.', origin: ADVICE },
    { section: 'context', line: 'It costs.', origin: GRAPH },
  ],
  ['consequences'],
);

describe('originsOf', () => {
  it('finds a line under its marker and its bearing', () => {
    expect(finder.of('* Bad, because two people must learn it,\n  which takes 40 hours.')).toBe(GRAPH);
  });

  it('finds short lines only where they stand alone, and looks in its sections alone', () => {
    expect(finder.of('- It costs.')).toBe(ADVICE);
    expect(finder.of('- Nobody knows what it costs. It costs.')).toBeUndefined();
  });

  it('finds nothing for what a person changed', () => {
    expect(finder.of('* Bad, because three people must learn it.')).toBeUndefined();
  });
});
