import { ageOf, dayOf, daysUntil } from './age';

const NOW = Date.parse('2026-11-24T15:00:00Z');

describe('ageOf', () => {
  it.each([
    ['2026-11-24T14:59:30Z', { value: 0, unit: 'minute' }],
    ['2026-11-24T12:00:00Z', { value: -3, unit: 'hour' }],
    ['2026-11-20T12:00:00Z', { value: -4, unit: 'day' }],
    ['2026-09-01T00:00:00Z', { value: -2, unit: 'month' }],
    ['2020-01-01', { value: -6, unit: 'year' }],
  ])('of %s', (iso, age) => {
    expect(ageOf(iso, NOW)).toEqual(age);
  });

  it('of no moment is none', () => {
    expect(ageOf('soon', NOW)).toBeUndefined();
  });
});

describe('daysUntil', () => {
  it('counts days of the calendar, whatever the hour', () => {
    expect(daysUntil('2026-11-24', NOW)).toBe(0);
    expect(daysUntil('2026-11-25', NOW)).toBe(1);
    expect(daysUntil('2026-11-20', NOW)).toBe(-4);
    expect(dayOf(NOW)).toBe('2026-11-24');
  });
});
