import type { HeldRequirement } from './advice';
import { fieldOfPath } from './fields';
import type { Requirements } from './requirements';

/** Whether a held requirement has more or less: a number with a unit, of which some share is left. */
export function hasSlack(held: HeldRequirement): boolean {
  return held.unit !== '' && typeof held.value === 'number' && typeof held.limit === 'number';
}

/**
 * What a nearest miss does about every stated requirement, the missed first: those stand with the limit that was
 * stated, not with the relaxed one that the design holds; a requirement that it drops has no value.
 */
export function withMissed(
  held: readonly HeldRequirement[],
  violated: readonly string[],
  stated: Requirements,
): readonly HeldRequirement[] {
  const missed = violated.map((path): HeldRequirement => {
    const field = fieldOfPath(path);
    const relaxed = held.find((one) => one.path === path);
    return {
      path,
      limit: field === undefined ? relaxed?.limit : (stated[field] ?? relaxed?.limit),
      value: relaxed?.value,
      slack: -1,
      unit: relaxed?.unit ?? '',
    };
  });
  return [...missed, ...held.filter(({ path }) => !violated.includes(path))];
}
