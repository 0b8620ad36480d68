/**
 * How a slider's positions, whole numbers from 0 to `lastPosition`, stand for values: evenly, by orders of
 * magnitude (with `zero`, the first position is 0), or by a list of customary values.
 */
export type SliderScale =
  | { readonly kind: 'linear'; readonly from: number; readonly to: number; readonly step: number }
  | { readonly kind: 'log'; readonly from: number; readonly to: number; readonly zero: boolean }
  | { readonly kind: 'stops'; readonly values: readonly number[] };

/** Positions of a logarithmic slider, besides that of zero. */
const LOG_POSITIONS = 120;

/** The last position of a slider. */
export function lastPosition(scale: SliderScale): number {
  switch (scale.kind) {
    case 'linear':
      return Math.round((scale.to - scale.from) / scale.step);
    case 'log':
      return LOG_POSITIONS + (scale.zero ? 1 : 0);
    case 'stops':
      return scale.values.length - 1;
  }
}

/** The value at a position; on a logarithmic slider rounded to two digits, as one would say it. */
export function valueAtPosition(scale: SliderScale, position: number): number {
  switch (scale.kind) {
    case 'linear':
      return Number((scale.from + position * scale.step).toFixed(6));
    case 'log': {
      const step = scale.zero ? position - 1 : position;
      if (step < 0) return 0;
      return Number((scale.from * (scale.to / scale.from) ** (step / LOG_POSITIONS)).toPrecision(2));
    }
    case 'stops':
      return scale.values[position] ?? 0;
  }
}

/** The position nearest to a value; values beyond the ends stand at the ends. */
export function positionOfValue(scale: SliderScale, value: number): number {
  const last = lastPosition(scale);
  switch (scale.kind) {
    case 'linear':
      return clamp(Math.round((value - scale.from) / scale.step), last);
    case 'log': {
      const offset = scale.zero ? 1 : 0;
      if (value <= 0) return 0;
      const share = Math.log(value / scale.from) / Math.log(scale.to / scale.from);
      return Math.max(offset, clamp(Math.round(share * LOG_POSITIONS) + offset, last));
    }
    case 'stops': {
      const distances = scale.values.map((stop) => Math.abs(stop - value));
      return distances.indexOf(Math.min(...distances));
    }
  }
}

function clamp(position: number, last: number): number {
  return Math.min(last, Math.max(0, position));
}
