/**
 * How a slider's positions, whole numbers from 0 to `lastPosition`, stand for values: evenly, by orders of
 * magnitude through numbers as one would say them (with `zero`, the first position is 0; with `whole`, whole numbers
 * only), or by a list of customary values.
 */
export type SliderScale =
  | { readonly kind: 'linear'; readonly from: number; readonly to: number; readonly step: number }
  | {
      readonly kind: 'log';
      readonly from: number;
      readonly to: number;
      readonly zero?: boolean;
      readonly whole?: boolean;
    }
  | { readonly kind: 'stops'; readonly values: readonly number[] };

/** Numbers of one order of magnitude as one says them, about evenly apart by ratio. */
const SAID = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8] as const;

/** The last position of a slider. */
export function lastPosition(scale: SliderScale): number {
  return stopsOf(scale).length - 1;
}

/** The value at a position. */
export function valueAtPosition(scale: SliderScale, position: number): number {
  return stopsOf(scale)[position] ?? 0;
}

/** The position nearest to a value; values beyond the ends stand at the ends. */
export function positionOfValue(scale: SliderScale, value: number): number {
  const measure =
    scale.kind === 'log' ? (x: number) => Math.log(Math.max(x, Number.MIN_VALUE)) : (x: number) => x;
  const stops = stopsOf(scale);
  if (scale.kind === 'log' && scale.zero === true && value > 0) {
    // Seen by orders of magnitude zero is infinitely far away: what is above zero never stands there.
    return nearest(stops.slice(1), value, measure) + 1;
  }
  return nearest(stops, value, measure);
}

function nearest(stops: readonly number[], value: number, measure: (x: number) => number): number {
  const distances = stops.map((stop) => Math.abs(measure(stop) - measure(value)));
  return distances.indexOf(Math.min(...distances));
}

function stopsOf(scale: SliderScale): readonly number[] {
  switch (scale.kind) {
    case 'linear': {
      const count = Math.round((scale.to - scale.from) / scale.step);
      return Array.from({ length: count + 1 }, (_, step) => clean(scale.from + step * scale.step));
    }
    case 'log': {
      const said: number[] = scale.zero === true ? [0] : [];
      const first = Math.floor(Math.log10(scale.from));
      const last = Math.ceil(Math.log10(scale.to));
      for (let order = first; order <= last; order += 1) {
        said.push(
          ...SAID.map((number) => clean(number * 10 ** order)).filter(
            (number) => number >= scale.from && number <= scale.to,
          ),
        );
      }
      return scale.whole === true ? said.filter(Number.isInteger) : said;
    }
    case 'stops':
      return scale.values;
  }
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}
