import type { Hosts } from '../model/advisor-data.schema.js';
import type { Offer, OfferSource, PriceTerm } from '../model/offer.schema.js';
import { CLOUDS } from '../model/price.schema.js';

/**
 * Offers as the advisor sees them: a provided offer as it is, a self-hosted one once per cloud that has its host,
 * with the host's machine and disks as price terms and ids like `small@aws`.
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
        if (rest.capacity.storageGb !== undefined) terms.push(term(machine.diskRow, 'stored-gb-per-unit'));
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

function term(row: string, per: PriceTerm['per'], times = 1): PriceTerm {
  return { row, per, times, above: 0 };
}
