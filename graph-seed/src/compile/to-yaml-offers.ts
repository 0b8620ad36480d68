import { isDeepStrictEqual } from 'node:util';
import type { Hosts } from '../model/advisor-data.schema.js';
import { HOST_SIZES, type HostSize, type Offer, type OfferSource } from '../model/offer.schema.js';
import { CLOUDS, type Cloud } from '../model/price.schema.js';
import { expandOffers } from './expand-offers.js';

/**
 * Offers as a content file writes them: the inverse of `expandOffers`, self-hosted ones folded into one per host size.
 * An offer that no host of today explains (it was kept from before the hosts changed) is written as it stands, per cloud.
 */
export function collapseOffers(offers: readonly Offer[], hosts: Hosts): OfferSource[] {
  const sources: OfferSource[] = [];
  for (let index = 0; index < offers.length;) {
    const group = groupAt(offers, index);
    const hosted = group.length === 0 ? undefined : hostedOffer(group, hosts);
    if (hosted !== undefined) {
      sources.push(hosted);
      index += group.length;
      continue;
    }
    const { selfHosted: _, ...provided } = offers[index] as Offer;
    sources.push(provided);
    index += 1;
  }
  return sources;
}

/** The offers from an index on that one written offer may have become; none where the first is not self-hosted. */
function groupAt(offers: readonly Offer[], start: number): readonly Offer[] {
  const first = offers[start];
  if (first?.selfHosted !== true) return [];
  const base = baseIdOf(first);
  let end = start;
  while (offers[end]?.selfHosted === true && baseIdOf(offers[end] as Offer) === base) end += 1;
  return offers.slice(start, end);
}

function baseIdOf({ id, cloud }: Offer): string {
  const suffix = `-on-${cloud}`;
  return id.endsWith(suffix) ? id.slice(0, -suffix.length) : id;
}

function hostedOffer(group: readonly Offer[], hosts: Hosts): OfferSource | undefined {
  for (const size of HOST_SIZES) {
    for (const offer of group) {
      const source = unexpanded(offer, size, hosts);
      if (source !== undefined && isDeepStrictEqual(expandOffers([source], hosts), group)) return source;
    }
  }
  return undefined;
}

/** One compiled offer without what its host added to it; `undefined` where it doesn't run on that host. */
function unexpanded(offer: Offer, size: HostSize, hosts: Hosts): OfferSource | undefined {
  const { selfHosted: _, cloud, ...rest } = offer;
  const machine = (CLOUDS as readonly string[]).includes(cloud) ? hosts[size]?.[cloud as Cloud] : undefined;
  const suffix = machine === undefined ? '' : ` on ${machine.machine}`;
  if (machine === undefined || !rest.name.endsWith(suffix) || rest.prices[0]?.row !== machine.row)
    return undefined;
  const terms = rest.prices.slice(1);
  const [disk] = terms;
  const hasDisk = disk !== undefined && disk.row === machine.diskRow && disk.per === 'units';
  if (hasDisk) terms.shift();
  if (machine.diskRow !== undefined && rest.capacity.storageGb !== undefined) terms.shift();
  return {
    ...rest,
    id: baseIdOf(offer),
    name: rest.name.slice(0, -suffix.length),
    prices: terms,
    host: size,
    diskGb: hasDisk ? disk.times : machine.diskRow === undefined ? DEFAULT_DISK_GB : 0,
  };
}

/** What a file that says nothing means; nothing else can be told where no cloud of the host charges for disks. */
const DEFAULT_DISK_GB = 20;
