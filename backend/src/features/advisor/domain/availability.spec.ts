import type { Offer } from '@architrave/graph-seed/model';
import { COMMON_CAUSE_SHARE, componentAvailability, redundantUnavailability } from './availability.js';

describe('redundantUnavailability', () => {
  it('is the unit’s own where there is one', () => {
    expect(redundantUnavailability(0.01, 1, 1)).toBe(0.01);
  });

  it('adds a common cause to what two independent units would give', () => {
    const u = 0.01;
    const own = (1 - COMMON_CAUSE_SHARE) * u;
    expect(redundantUnavailability(u, 2, 1)).toBeCloseTo(
      1 - (1 - COMMON_CAUSE_SHARE * u) * (1 - own ** 2),
      15,
    );
    // Without a common cause, two times 99 % would be 99.99 %; with 5 % of it shared, about 99.94 %.
    expect(1 - redundantUnavailability(u, 2, 1)).toBeCloseTo(0.99941, 5);
  });

  it('is binomial: two of three must work', () => {
    const u = 0.02;
    const own = (1 - COMMON_CAUSE_SHARE) * u;
    const works = 3 * (1 - own) ** 2 * own + (1 - own) ** 3;
    expect(redundantUnavailability(u, 3, 2)).toBeCloseTo(1 - (1 - COMMON_CAUSE_SHARE * u) * works, 15);
  });

  it('falls with each spare unit and rises with each needed one', () => {
    expect(redundantUnavailability(0.01, 4, 2)).toBeLessThan(redundantUnavailability(0.01, 3, 2));
    expect(redundantUnavailability(0.01, 4, 3)).toBeGreaterThan(redundantUnavailability(0.01, 4, 2));
  });
});

describe('componentAvailability', () => {
  const offer = (scope: 'unit' | 'zonal' | 'service'): Offer =>
    ({ availability: { percent: 99.5, scope, slaPercent: null, basis: 'assumed', note: 'test' } }) as Offer;

  it('takes the estimate of a service as it is, and spreads units', () => {
    expect(componentAvailability(offer('service'), 1, 1)).toBe(0.995);
    expect(componentAvailability(offer('unit'), 3, 2)).toBeGreaterThan(0.999);
  });

  it('never lets a zonal component be better than its zone', () => {
    expect(componentAvailability(offer('zonal'), 10, 1)).toBeLessThan(0.9995);
  });
});
