import type { Pace, Progress } from './plan.js';

/** Hours that count as evidence for the planned pace, so that one long evening doesn't double a year. */
const PRIOR_HOURS = 10;
const MINIMUM = 0.5;
const MAXIMUM = 2;

/** How far what remains is stretched: actual ÷ planned hours so far, ten hours at the planned pace counted in, and bounded. */
export function paceOf({ plannedHours, actualHours }: Progress): Pace {
  const unbounded = (PRIOR_HOURS + actualHours) / (PRIOR_HOURS + plannedHours);
  return {
    factor: Math.min(MAXIMUM, Math.max(MINIMUM, unbounded)),
    unbounded,
    minimum: MINIMUM,
    maximum: MAXIMUM,
  };
}
