import type { Hosts } from '../model/advisor-data.schema.js';
import type { Offer, OfferSource, PriceTerm } from '../model/offer.schema.js';
import { CLOUDS } from '../model/price.schema.js';

/**
 * Copies of each piece of data that a cluster of shards keeps over all its units: the replication factor that the
 * clustered stores and logs recommend for production. Where units are replicas, each keeps a whole copy instead.
 */
export const SHARDED_COPIES = 3;

/**
 * Offers as the advisor sees them: a provided offer as it is, a self-hosted one once per cloud that has its host,
 * with the host's machine and disks as price terms and ids like `small-on-aws`. Disks hold `diskGb` on each unit and
 * the data kept: a whole copy on each unit, or, sharded, `SHARDED_COPIES` copies over all of them.
 */
export function expandOffers(offers: readonly OfferSource[], hosts: Hosts): Offer[] {
  return offers.flatMap((offer): Offer[] => {
    if (!('host' in offer)) return [{ ...offer, selfHosted: false }];
    const { host, diskGb, ...rest } = offer;
    return CLOUDS.flatMap((cloud): Offer[] => {
      const machine = hosts[host]?.[cloud];
      if (machine === undefined) return [];
      const terms: PriceTerm[] = [term(machine.row, 'units')];
      if (machine.diskRow !== undefined) {
        if (diskGb > 0) terms.push(term(machine.diskRow, 'units', diskGb));
        if (rest.capacity.storageGb !== undefined) terms.push(dataTerm(machine.diskRow, rest.scaling));
      }
      return [
        {
          ...rest,
          id: `${rest.id}-on-${cloud}`,
          name: `${rest.name} on ${machine.machine}`,
          cloud,
          selfHosted: true,
          prices: [...terms, ...rest.prices],
        },
      ];
    });
  });
}

function dataTerm(diskRow: string, scaling: Offer['scaling']): PriceTerm {
  return scaling === 'sharded'
    ? term(diskRow, 'stored-gb', SHARDED_COPIES)
    : term(diskRow, 'stored-gb-per-unit');
}

function term(row: string, per: PriceTerm['per'], times = 1): PriceTerm {
  return { row, per, times, above: 0 };
}
