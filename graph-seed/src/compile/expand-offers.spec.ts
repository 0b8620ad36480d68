import type { Hosts } from '../model/advisor-data.schema.js';
import { aHostedOfferSource, anOfferSource } from '../testing/content.builders.js';
import { expandOffers, SHARDED_COPIES } from './expand-offers.js';

const machine = { machine: 't3.medium', availabilityPercent: 99.9, slaPercent: null };
const hosts: Hosts = {
  small: {
    aws: { ...machine, row: 'aws-machine', diskRow: 'aws-disk' },
    'on-premises': { ...machine, machine: 'half a server', row: 'own-machine' },
  },
};
const stored = { operationsPerSecond: 1000, storageGb: 50, basis: 'assumed', note: 'Half the disk.' };
const termsOn = (cloud: string, offer: Readonly<Record<string, unknown>>) =>
  expandOffers([aHostedOfferSource(offer)], hosts).find((expanded) => expanded.cloud === cloud)?.prices;

describe('expandOffers', () => {
  it("leaves a provider's offer as it is", () => {
    const offer = anOfferSource({ cloud: 'gcp', prices: [{ row: 'gcp-thing', per: 'units' }] });
    expect(expandOffers([offer], hosts)).toEqual([{ ...offer, selfHosted: false }]);
  });

  it('makes one offer of a self-hosted one on each cloud that has its host', () => {
    const expanded = expandOffers([aHostedOfferSource({ name: 'Redis' })], hosts);
    expect(
      expanded.map(({ id, name, cloud, selfHosted, managed }) => ({ id, name, cloud, selfHosted, managed })),
    ).toEqual([
      { id: 'small-on-aws', name: 'Redis on t3.medium', cloud: 'aws', selfHosted: true, managed: false },
      {
        id: 'small-on-on-premises',
        name: 'Redis on half a server',
        cloud: 'on-premises',
        selfHosted: true,
        managed: false,
      },
    ]);
    expect(expanded.some((offer) => 'host' in offer || 'diskGb' in offer)).toBe(false);
  });

  it('makes none where no cloud has the host', () => {
    expect(expandOffers([aHostedOfferSource({ host: 'gpu' })], hosts)).toEqual([]);
  });

  it("puts the host's machine and disk before the offer's own prices", () => {
    expect(termsOn('aws', { diskGb: 30, prices: [{ row: 'licence', per: 'units' }] })).toEqual([
      { row: 'aws-machine', per: 'units', times: 1, above: 0 },
      { row: 'aws-disk', per: 'units', times: 30, above: 0 },
      { row: 'licence', per: 'units', times: 1, above: 0 },
    ]);
  });

  it('charges no disk where there is none', () => {
    expect(termsOn('aws', { diskGb: 0 })).toEqual([{ row: 'aws-machine', per: 'units', times: 1, above: 0 }]);
    expect(termsOn('on-premises', { diskGb: 30, capacity: stored })).toEqual([
      { row: 'own-machine', per: 'units', times: 1, above: 0 },
    ]);
  });

  it.each(['stateless', 'primary-replicas', 'single'])('stores a copy on each unit when %s', (scaling) => {
    expect(termsOn('aws', { scaling, diskGb: 0, capacity: stored })?.at(-1)).toEqual({
      row: 'aws-disk',
      per: 'stored-gb-per-unit',
      times: 1,
      above: 0,
    });
  });

  it('stores three copies over all units when sharded, however many there are', () => {
    expect(SHARDED_COPIES).toBe(3);
    expect(termsOn('aws', { scaling: 'sharded', diskGb: 0, capacity: stored })?.at(-1)).toEqual({
      row: 'aws-disk',
      per: 'stored-gb',
      times: 3,
      above: 0,
    });
  });
});
