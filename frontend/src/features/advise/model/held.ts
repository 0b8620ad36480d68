import type { HeldRequirement } from './advice';

/** Whether a held requirement has more or less: a number with a unit, of which some share is left. */
export function hasSlack(held: HeldRequirement): boolean {
  return held.unit !== '' && typeof held.value === 'number' && typeof held.limit === 'number';
}
