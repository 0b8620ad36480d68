import fc from 'fast-check';
import type { RoleLoad } from './role-slots.js';
import {
  DEGRADED_UTILISATION_CAP,
  sizeOffer,
  unitsThatSurviveZoneLoss,
  UTILISATION_CAP,
  ZONES,
} from './sizing.js';
import { anOffer } from './testing/knowledge.js';

const load = (operationsPerSecond: number, more: Partial<RoleLoad> = {}): RoleLoad => ({
  operationsPerSecond,
  operationsPerMonth: 0,
  storageGb: 0,
  processedGbPerMonth: 0,
  writesPerSecond: 0,
  ...more,
});
const units = (offer: ReturnType<typeof anOffer>, of: RoleLoad, spread = false) => {
  const sized = sizeOffer(offer, of, spread);
  return sized === null ? null : [sized.units, sized.sizing.binding];
};

describe('sizeOffer', () => {
  // A unit carries 100/s and is planned to be busy at most 70 %.
  it.each([
    [1, 1, 'minimum'],
    [70, 1, 'minimum'],
    [70.1, 2, 'load'],
    [140, 2, 'load'],
    [700, 10, 'load'],
  ])('carries %d/s on %d units (%s)', (rate, count, binding) => {
    expect(units(anOffer('x'), load(rate))).toEqual([count, binding]);
  });

  it('names what decides: the least number of units, the load, the data, the loss of a zone', () => {
    const sharded = anOffer('x', {
      scaling: 'sharded',
      minUnits: 3,
      capacity: { operationsPerSecond: 100, storageGb: 10 },
    });
    expect(units(sharded, load(200))).toEqual([3, 'minimum']);
    expect(units(sharded, load(300))).toEqual([5, 'load']);
    expect(units(sharded, load(300, { storageGb: 95 }))).toEqual([10, 'storage']);
    // Four units carry 300/s at 95 %: spread over three zones, six lose two.
    expect(units(sharded, load(300), true)).toEqual([6, 'zone-loss']);
  });

  it('cannot add room for data by copies', () => {
    const copies = anOffer('x', {
      scaling: 'primary-replicas',
      capacity: { operationsPerSecond: 100, storageGb: 10 },
    });
    expect(units(copies, load(1, { storageGb: 10 }))).toEqual([1, 'minimum']);
    expect(units(copies, load(1, { storageGb: 10.1 }))).toBeNull();
  });

  it('sends all writes to one unit of primary and replicas, reads to all', () => {
    const copies = anOffer('x', { scaling: 'primary-replicas' });
    expect(units(copies, load(350, { writesPerSecond: 70 }))).toEqual([5, 'load']);
    expect(units(copies, load(350, { writesPerSecond: 71 }))).toBeNull();
  });

  it('is too small where its largest number of units is reached, or its single unit full', () => {
    expect(units(anOffer('x', { maxUnits: 2 }), load(140))).toEqual([2, 'load']);
    expect(units(anOffer('x', { maxUnits: 2 }), load(141))).toBeNull();
    expect(units(anOffer('x', { scaling: 'single' }), load(70))).toEqual([1, 'minimum']);
    expect(units(anOffer('x', { scaling: 'single' }), load(71))).toBeNull();
  });

  it('counts no units of what grows by itself', () => {
    const sized = sizeOffer(
      anOffer('x', { scaling: 'elastic', capacity: { operationsPerSecond: 'elastic' } }),
      load(1e6),
      true,
    );
    expect(sized).toMatchObject({
      units: 1,
      sizing: { binding: 'elastic', utilisation: null, meanWaitMs: 0 },
    });
  });

  it('shows the busy share and a wait that grows with it', () => {
    const calm = sizeOffer(anOffer('x'), load(10), false);
    const busy = sizeOffer(anOffer('x'), load(70), false);
    expect(calm?.sizing.utilisation).toBeCloseTo(0.1, 12);
    expect(busy?.sizing.utilisation).toBeCloseTo(0.7, 12);
    // 100/s of 10 ms each are one server: M/M/1 at ρ = 0.7 waits ρ ÷ (1 − ρ) × 10 ms.
    expect(busy?.sizing.meanWaitMs).toBeCloseTo((0.7 / 0.3) * 10, 6);
    expect(calm?.sizing.meanWaitMs).toBeCloseTo((0.1 / 0.9) * 10, 6);
  });

  it('keeps its promises on random loads: never busier than 70 %, room for the data, and with a zone gone never busier than 95 %', () => {
    const offers = fc.record({
      rate: fc.integer({ min: 1, max: 500 }),
      room: fc.integer({ min: 1, max: 500 }),
      minUnits: fc.integer({ min: 1, max: 5 }),
    });
    const loads = fc.record({
      rate: fc.double({ min: 0, max: 5000, noNaN: true }),
      storageGb: fc.double({ min: 0, max: 5000, noNaN: true }),
    });
    fc.assert(
      fc.property(offers, loads, fc.boolean(), ({ rate, room, minUnits }, wanted, spread) => {
        const offer = anOffer('x', {
          scaling: 'sharded',
          minUnits,
          maxUnits: 10_000,
          capacity: { operationsPerSecond: rate, storageGb: room },
        });
        const sized = sizeOffer(offer, load(wanted.rate, { storageGb: wanted.storageGb }), spread);
        if (sized === null) throw new Error('ten thousand units suffice');
        expect(wanted.rate).toBeLessThanOrEqual(sized.units * rate * UTILISATION_CAP * (1 + 1e-9) + 1e-6);
        expect(wanted.storageGb).toBeLessThanOrEqual(sized.units * room);
        expect(sized.units).toBeGreaterThanOrEqual(minUnits);
        if (!spread) return;
        const left = sized.units - Math.ceil(sized.units / ZONES);
        expect(wanted.rate).toBeLessThanOrEqual(left * rate * DEGRADED_UTILISATION_CAP * (1 + 1e-9) + 1e-6);
        expect(wanted.storageGb).toBeLessThanOrEqual(left * room);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('unitsThatSurviveZoneLoss', () => {
  it.each([
    [1, 2],
    [2, 3],
    [3, 5],
    [4, 6],
    [10, 15],
  ])('keeps %d of %d', (needed, expected) => {
    expect(unitsThatSurviveZoneLoss(needed)).toBe(expected);
  });
});
