import type { Offer } from '@architrave/graph-seed/model';
import type { Sizing } from './advice.js';
import { lognormalOf, meanOf } from './latency/lognormal.js';
import { NO_WAIT, waitOf, type Wait } from './queueing/erlang.js';
import type { RoleLoad } from './role-slots.js';

/** Busy share of a station that planning leaves as headroom in the busiest hour. */
export const UTILISATION_CAP = 0.7;
/** Busy share that what is left may reach while a zone is down. */
export const DEGRADED_UTILISATION_CAP = 0.95;
/** Zones over which units are spread. */
export const ZONES = 3;

export interface SizedOffer {
  readonly units: number;
  /** Units that must work for the load to be carried; the others are spare. */
  readonly neededUnits: number;
  readonly wait: Wait;
  readonly sizing: Omit<Sizing, 'capacity'>;
}

/**
 * Units of an offer that carry a load: busy at most 70 % in the busiest hour (M/M/c over the requests that all units serve at
 * once), holding the data, and, where `surviveZoneLoss`, still carrying the load at 95 % busy with a third of the units gone.
 * Null when the offer can't: too small at its largest number of units.
 */
export function sizeOffer(offer: Offer, load: RoleLoad, surviveZoneLoss: boolean): SizedOffer | null {
  const storage = offer.capacity.storageGb;
  const rate = offer.capacity.operationsPerSecond;
  const single = offer.scaling === 'single';
  const byStorage = typeof storage === 'number' && load.storageGb > 0 ? load.storageGb / storage : 0;
  // Copies don't add room for data, shards do.
  if (byStorage > 1 && offer.scaling !== 'sharded') return null;
  if (
    offer.scaling === 'primary-replicas' &&
    typeof rate === 'number' &&
    load.writesPerSecond > rate * UTILISATION_CAP
  )
    return null;

  const needs: [Sizing['binding'], number][] = [
    ['minimum', offer.minUnits],
    ['storage', Math.ceil(byStorage)],
    [
      'load',
      typeof rate === 'number' ? Math.ceil(load.operationsPerSecond / (rate * UTILISATION_CAP) - 1e-9) : 0,
    ],
  ];
  const neededUnits = Math.max(
    1,
    typeof rate === 'number'
      ? Math.ceil(load.operationsPerSecond / (rate * DEGRADED_UTILISATION_CAP) - 1e-9)
      : 1,
    Math.ceil(byStorage),
  );
  if (surviveZoneLoss && offer.scaling !== 'elastic' && !single)
    needs.push(['zone-loss', unitsThatSurviveZoneLoss(neededUnits)]);
  const [binding, units] = needs.reduce((most, need) => (need[1] > most[1] ? need : most));
  if (offer.scaling === 'elastic' && rate === 'elastic') {
    return { units: 1, neededUnits: 1, wait: NO_WAIT, sizing: sizingOf(load, 'elastic', null, NO_WAIT) };
  }
  if (units > offer.maxUnits || (single && units > 1)) return null;
  if (typeof rate !== 'number')
    return { units, neededUnits, wait: NO_WAIT, sizing: sizingOf(load, binding, null, NO_WAIT) };

  const meanServiceMs = meanOf(lognormalOf(offer.latency.p50Ms, offer.latency.p99Ms));
  // One unit serves several operations at once: as many as its rate times the time each takes.
  const servers = Math.max(1, Math.round((units * rate * meanServiceMs) / 1000));
  const stationServiceMs = (servers / (units * rate)) * 1000;
  const wait = waitOf(load.operationsPerSecond, stationServiceMs, servers);
  const utilisation = load.operationsPerSecond / (units * rate);
  return { units, neededUnits, wait, sizing: sizingOf(load, binding, utilisation, wait) };
}

/** The fewest units, spread evenly over three zones, of which `needed` remain when the fullest zone is lost. */
export function unitsThatSurviveZoneLoss(needed: number): number {
  let units = needed;
  while (units - Math.ceil(units / Math.min(ZONES, units)) < needed) units += 1;
  return units;
}

function sizingOf(
  load: RoleLoad,
  binding: Sizing['binding'],
  utilisation: number | null,
  wait: Wait,
): Omit<Sizing, 'capacity'> {
  return {
    operationsPerSecond: load.operationsPerSecond,
    storageGb: load.storageGb,
    binding,
    utilisation,
    meanWaitMs: wait.meanMs,
  };
}
