import fc from 'fast-check';
import { erlangB, erlangC, responseTail, waitOf } from './erlang.js';
import { seededRandom } from '../../../../testing/seeded-random.js';

describe('erlangB and erlangC', () => {
  // Values of published Erlang tables: blocking of 10 erlang on 10 and 15 lines, 1 erlang on 1.
  it.each([
    [1, 1, 0.5],
    [10, 10, 0.2146],
    [10, 15, 0.0365],
  ])('blocks %d erlang on %d servers with probability %d', (load, servers, expected) => {
    expect(erlangB(load, servers)).toBeCloseTo(expected, 4);
  });

  it('makes an arrival wait with the known probability: 2 erlang on 3 servers 4/9, one server at utilisation ρ: ρ', () => {
    expect(erlangC(2, 3)).toBeCloseTo(4 / 9, 10);
    expect(erlangC(0.7, 1)).toBeCloseTo(0.7, 10);
  });

  it('lets wait less with more servers', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.integer({ min: 1, max: 100 }),
        (load, servers) => {
          expect(erlangC(load, servers + 1)).toBeLessThanOrEqual(erlangC(load, servers) + 1e-12);
        },
      ),
    );
  });
});

describe('responseTail', () => {
  it('needs 23 servers for p99 ≤ 100 ms and 21, the fewest that keep up, for ≤ 200 ms at 1,000/s and 20 ms', () => {
    const least = (limitMs: number): number => {
      let servers = 21;
      while (responseTail(1000, 20, servers, limitMs) > 0.01) servers += 1;
      return servers;
    };
    expect(least(100)).toBe(23);
    expect(least(200)).toBe(21);
  });
});

describe('waitOf', () => {
  it.each([
    [0.8, 1],
    [2.4, 3],
    [7, 10],
  ])('agrees within 2 %% with a simulated queue: %d erlang on %d servers', (load, servers) => {
    const simulated = simulateMeanWait(load, servers, 20, 1_500_000);
    const { meanMs } = waitOf((load * 1000) / 20, 20, servers);
    expect(Math.abs(meanMs - simulated) / simulated).toBeLessThan(0.02);
  });

  it('waits for ever where the load reaches the servers', () => {
    expect(waitOf(100, 20, 2).meanMs).toBe(Infinity);
  });
});

/** Mean wait in ms of a first-come-first-served queue, by discrete events from a fixed seed. */
function simulateMeanWait(load: number, servers: number, meanServiceMs: number, arrivals: number): number {
  const random = seededRandom(20_261_124);
  const exponential = (mean: number): number => -mean * Math.log(1 - random());
  const freeAt = new Array<number>(servers).fill(0);
  let now = 0;
  let waited = 0;
  for (let i = 0; i < arrivals; i += 1) {
    now += exponential(meanServiceMs / load);
    let next = 0;
    for (let server = 1; server < servers; server += 1)
      if ((freeAt[server] as number) < (freeAt[next] as number)) next = server;
    const start = Math.max(now, freeAt[next] as number);
    waited += start - now;
    freeAt[next] = start + exponential(meanServiceMs);
  }
  return waited / arrivals;
}
