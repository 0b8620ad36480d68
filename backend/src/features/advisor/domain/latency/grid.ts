import type { Hop } from './hop.js';
import { lognormalCdf } from './lognormal.js';

/**
 * Distributions of times on an even grid: entry i is the probability mass at i × step.
 * What exceeds the grid is missing mass, so sums of entries up to i are exact lower parts of the distribution function.
 */
export type GridMass = Float64Array;

export interface Grid {
  readonly stepMs: number;
  readonly size: number;
}

/** Mass of one hop on the grid. */
export function hopOnGrid(hop: Hop, grid: Grid): GridMass {
  const pass = passOnGrid(hop, grid);
  const whole = Math.floor(hop.visits);
  const fraction = hop.visits - whole;
  let result = delta(grid);
  for (let visit = 0; visit < whole; visit += 1) result = convolve(result, pass);
  if (fraction > 0) {
    const more = convolve(result, pass);
    result = result.map((mass, i) => (1 - fraction) * mass + fraction * (more[i] ?? 0));
  }
  return result;
}

/** All mass at 0. */
export function delta({ size }: Grid): GridMass {
  const mass = new Float64Array(size);
  mass[0] = 1;
  return mass;
}

/** Mass of the sum of two independent times. */
export function convolve(a: GridMass, b: GridMass): GridMass {
  const size = a.length;
  const sum = new Float64Array(size);
  const [firstA, lastA, firstB, lastB] = [firstOf(a), lastOf(a), firstOf(b), lastOf(b)];
  for (let i = firstA; i <= lastA; i += 1) {
    const left = a[i] as number;
    if (left === 0) continue;
    const end = Math.min(lastB, size - 1 - i);
    for (let j = firstB; j <= end; j += 1) sum[i + j] = (sum[i + j] as number) + left * (b[j] as number);
  }
  return sum;
}

/** The first and the last grid point that has mass; most distributions fill only a part of the grid. */
function firstOf(mass: GridMass): number {
  let at = 0;
  while (at < mass.length && mass[at] === 0) at += 1;
  return at;
}
function lastOf(mass: GridMass): number {
  let at = mass.length - 1;
  while (at >= 0 && mass[at] === 0) at -= 1;
  return at;
}

/** Cumulated mass. */
export function cumulate(mass: GridMass): Float64Array {
  const sums = new Float64Array(mass.length);
  let sum = 0;
  for (let i = 0; i < mass.length; i += 1) {
    sum += mass[i] as number;
    sums[i] = sum;
  }
  return sums;
}

/**
 * The time at which the cumulated mass reaches `share`; Infinity beyond the grid.
 * The mass of grid point i is taken as spread evenly over its cell, (i − ½)…(i + ½) steps.
 */
export function gridQuantile(mass: GridMass, share: number, { stepMs }: Grid): number {
  let sum = 0;
  for (let i = 0; i < mass.length; i += 1) {
    const next = sum + (mass[i] as number);
    if (next >= share) return Math.max(0, (i + 0.5 - (next - share) / (mass[i] as number)) * stepMs);
    sum = next;
  }
  return Infinity;
}

/**
 * Service and wait of one pass. A wait that happens at all is exponential, so its mass falls by the same factor from one grid point to the next,
 * and the sum of service and wait follows from its own last value: one step a grid point in place of a whole convolution.
 */
function passOnGrid(hop: Hop, grid: Grid): GridMass {
  const service = discretise((t) => lognormalCdf(hop.service, t), grid);
  const { probability, ratePerMs } = hop.wait;
  if (probability < 1e-9) return service;
  const factor = Math.exp(-ratePerMs * grid.stepMs);
  const beyondHalfStep = probability * Math.exp((-ratePerMs * grid.stepMs) / 2);
  const pass = new Float64Array(service.length);
  let waited = 0;
  for (let i = 0; i < pass.length; i += 1) {
    pass[i] = (1 - beyondHalfStep) * (service[i] as number) + beyondHalfStep * (1 - factor) * waited;
    waited = (service[i] as number) + factor * waited;
  }
  return pass;
}

/** Mass that is left out, as if the time were beyond the grid: four hundred cells of it are less than rounding is. */
const NEGLIGIBLE = 1e-15;

function discretise(cdf: (tMs: number) => number, { stepMs, size }: Grid): GridMass {
  // Mass of the cell around each grid point; the first also takes what lies at 0 exactly.
  const mass = new Float64Array(size);
  let below = 0;
  for (let i = 0; i < size; i += 1) {
    const upto = cdf((i + 0.5) * stepMs);
    if (upto - below >= NEGLIGIBLE) mass[i] = upto - below;
    below = upto;
  }
  return mass;
}
