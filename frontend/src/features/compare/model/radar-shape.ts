import type { Point } from '../../../lib/geometry';

/** Effects run from −3 at the centre to +3 at the rim; 0 is a ring between. */
const [LEAST, MOST] = [-3, 3];

/** The point of an effect on a spoke; spokes start at the top and go clockwise. */
export function spokePoint(spoke: number, spokes: number, effect: number, radius: number): Point {
  const share = (Math.max(LEAST, Math.min(MOST, effect)) - LEAST) / (MOST - LEAST);
  // A centre of its own size, so that −3 on all spokes is still a shape.
  const distance = radius * (0.12 + 0.88 * share);
  const angle = (2 * Math.PI * spoke) / spokes - Math.PI / 2;
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

/** The outline through one effect a spoke, as points of an SVG polygon; what is not stated stands at 0. */
export function outlineOf(effects: readonly (number | undefined)[], radius: number): string {
  return effects
    .map((effect, spoke) => spokePoint(spoke, effects.length, effect ?? 0, radius))
    .map(({ x, y }) => `${round(x)},${round(y)}`)
    .join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
