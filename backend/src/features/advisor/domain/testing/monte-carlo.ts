import type { Hop } from '../latency/hop.js';
import { seededRandom } from '../../../../testing/seeded-random.js';

/** Samples path times from a fixed seed; shares only the hops' parameters with the code under test. */
export function samplePathTimes(hops: readonly Hop[], count: number): Float64Array {
  const random = seededRandom(42);
  let spare: number | null = null;
  // Box and Muller make two at a time.
  const gaussian = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  const samples = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    let time = 0;
    for (const { visits, service, wait } of hops) {
      const passes = Math.floor(visits) + (random() < visits % 1 ? 1 : 0);
      for (let pass = 0; pass < passes; pass += 1) {
        time += Math.exp(service.mu + service.sigma * gaussian());
        if (random() < wait.probability) time += -Math.log(1 - random()) / wait.ratePerMs;
      }
    }
    samples[i] = time;
  }
  return samples;
}

/** The 99th percentile of sampled path times in ms. */
export function sampledP99(hops: readonly Hop[], count: number): number {
  return samplePathTimes(hops, count).sort()[Math.floor(count * 0.99)] as number;
}
