/** So many milliseconds make a unit, largest first. */
const UNITS = [
  ['year', 365.25 * 86_400_000],
  ['month', 30.44 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A time from now in whole units: negative is past. */
export interface Age {
  readonly value: number;
  readonly unit: (typeof UNITS)[number][0];
}

/** How far a moment (ISO) lies from `now` (milliseconds), in its largest whole unit; under a minute: 0 minutes. */
export function ageOf(iso: string, now: number): Age | undefined {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return undefined;
  const distance = time - now;
  for (const [unit, size] of UNITS) {
    const value = Math.trunc(distance / size);
    if (value !== 0) return { value, unit };
  }
  return { value: 0, unit: 'minute' };
}

/** A day (YYYY-MM-DD) from `now` in whole days of the calendar in UTC; negative is past. */
export function daysUntil(day: string, now: number): number | undefined {
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  const today = Math.floor(now / 86_400_000) * 86_400_000;
  return Math.round((time - today) / 86_400_000);
}

/** The day of a moment (milliseconds), YYYY-MM-DD in UTC. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
