import { z } from 'zod';
import { SLUG_PATTERN } from './node-id.js';
import { CLOUDS } from './price.schema.js';

const slug = z.string().regex(SLUG_PATTERN);

/** Where a figure comes from: read off a run, promised by contract, promised in documentation, or our own estimate. */
export const BASES = ['measured', 'sla', 'documented', 'assumed'] as const;
export type Basis = (typeof BASES)[number];

/** Every figure says its basis and its source (a `source` slug), or why it was assumed. */
const grounds = {
  basis: z.enum(BASES),
  source: slug.optional(),
  note: z.string().min(1).optional(),
};

const grounded = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...shape, ...grounds }).refine(
    (value) => {
      const { basis, source, note } = value as { basis?: Basis; source?: string; note?: string };
      return basis === 'assumed' ? note !== undefined : source !== undefined;
    },
    { message: 'an assumed figure needs a note with the reasoning, any other a source' },
  );

/** What a monthly quantity is counted in. Quantities are those of the role that the offer fills. */
export const QUANTITIES = [
  /** number of units; × 730 h where the row is paid by the hour */ 'units',
  /** once, however many units; × 730 h where the row is paid by the hour */ 'flat',
  /** GB kept by the role at the horizon, per copy the offer itself doesn't include */ 'stored-gb',
  /** stored GB × number of units (each unit keeps a copy) */ 'stored-gb-per-unit',
  /** operations of the role in a month, in millions */ 'million-operations',
  /** GB moved through the role in a month */ 'processed-gb',
  /** GB that leave to the internet in a month */ 'egress-gb',
  /** people who use the system in a month */ 'monthly-users',
  /** model tokens read, written; in millions a month */ 'million-input-tokens',
  'million-output-tokens',
] as const;
export type Quantity = (typeof QUANTITIES)[number];

/**
 * One term of an offer's monthly price: value of the price row × `times` × the quantity.
 * `times` converts units (0.5 GB × 0.1 s × 1,000,000 = 50,000 GB-s per million operations) and says how many
 * of the row's units one unit of the offer takes (2 for two GB of memory). `above`: the first so many of the
 * quantity are not charged by this term (tiers); `upTo`: what exceeds it is not charged by this term.
 */
export const priceTermSchema = z
  .strictObject({
    row: slug,
    per: z.enum(QUANTITIES),
    times: z.number().positive().default(1),
    above: z.number().nonnegative().default(0),
    upTo: z.number().positive().optional(),
  })
  .refine((term) => term.upTo === undefined || term.above < term.upTo, {
    message: 'a tier ends (upTo) after it begins (above)',
  });
export type PriceTerm = z.infer<typeof priceTermSchema>;

/** A number, or `elastic` where the service grows by itself up to `limits`. */
const perUnit = z.union([z.number().positive(), z.literal('elastic')]);

/** Sizes of the hosts that self-hosted technologies run on; `advisor/hosts.yaml` prices each per cloud. */
export const HOST_SIZES = ['small', 'medium', 'large', 'xlarge', 'memory-large', 'gpu'] as const;
export type HostSize = (typeof HOST_SIZES)[number];

const offerFields = {
  id: slug,
  /** Product and tier as the vendor writes it; the same in both languages. */
  name: z.string().min(1),
  /** The roles that this offer fills; absent: every role that the technology FULFILS. */
  roles: z.array(slug).min(1).optional(),
  managed: z.boolean(),
  /** Absent on a self-hosted offer whose only price is that of its host. */
  prices: z.array(priceTermSchema).default([]),
  /** Ids of shared charges (`advisor/charges.yaml`) that come once a month when any such offer is chosen. */
  charges: z.array(slug).default([]),
  /**
   * How units add up. stateless: any unit serves any request. primary-replicas: writes on one unit, reads on all.
   * sharded: load and data are spread over the units. single: one unit only. elastic: no units to count.
   */
  scaling: z.enum(['stateless', 'primary-replicas', 'sharded', 'single', 'elastic']),
  minUnits: z.number().int().positive().default(1),
  maxUnits: z.number().int().positive().default(100),
  /** What one unit carries, in operations of its role per second, and how much it keeps. */
  capacity: grounded({ operationsPerSecond: perUnit, storageGb: perUnit.optional() }),
  /** Service time of one operation, without queueing; for asynchronous roles the time to accept one. */
  latency: grounded({ p50Ms: z.number().positive(), p99Ms: z.number().positive() }).refine(
    (latency) => latency.p50Ms <= latency.p99Ms,
    { message: 'p50Ms is at most p99Ms' },
  ),
  /**
   * `percent`: our estimate for one `unit` (units then fail one by one, with a common cause), for the `service` as a whole,
   * or for a `zonal` service that lives in one zone. `slaPercent`: what the vendor promises, null where nothing is promised.
   */
  availability: grounded({
    percent: z.number().min(90).max(100),
    scope: z.enum(['unit', 'zonal', 'service']),
    slaPercent: z.number().min(90).max(100).nullable(),
    slaSource: slug.optional(),
  }),
  /** For roles that keep data: what a failure may lose and how long recovery takes. */
  recovery: grounded({
    rpoMinutes: z.number().nonnegative(),
    rtoMinutes: z.number().nonnegative(),
  }).optional(),
  /** For roles that keep data: the strongest consistency that a reader gets. */
  consistency: z.enum(['strong', 'read-your-writes', 'eventual']).optional(),
  /** People's hours a month to keep it running: `base` once, `perUnit` for each unit. */
  operations: grounded({
    baseHours: z.number().nonnegative(),
    perUnitHours: z.number().nonnegative().default(0),
  }),
  compliance: z.array(z.enum(['pci-dss', 'gdpr', 'hipaa', 'soc2', 'iso27001'])).default([]),
  complianceSource: slug.optional(),
  /** Choices in other roles that this one can't live without, when those roles are there. */
  worksOnlyWith: z.array(z.strictObject({ role: slug, technologies: z.array(slug).min(1) })).default([]),
  /** Vendor limits worth knowing, as plain facts. */
  limits: z.array(z.strictObject({ en: z.string().min(1), es: z.string().min(1) })).default([]),
};

/** An offer of a provider (`cloud`: one of the clouds, or `any` for a service reached over the internet from everywhere). */
const providedOfferSchema = z.strictObject({ ...offerFields, cloud: z.enum([...CLOUDS, 'any']) });

/** A self-hosted offer: it runs on a host that the team rents or owns. The compiler makes one offer per cloud of it. */
const hostedOfferSchema = z.strictObject({
  ...offerFields,
  host: z.enum(HOST_SIZES),
  /** GB of block storage of each unit beyond the data kept, for system and logs. */
  diskGb: z.number().nonnegative().default(20),
});

/** An offer as written in content. */
export const offerSchema = z
  .union([providedOfferSchema, hostedOfferSchema])
  .refine((offer) => offer.minUnits <= offer.maxUnits, { message: 'minUnits is at most maxUnits' });
export type OfferSource = z.infer<typeof offerSchema>;

/** An offer as compiled: on one cloud, or on any; host prices folded into its terms. */
export const compiledOfferSchema = providedOfferSchema.extend({ selfHosted: z.boolean() });
export type Offer = z.infer<typeof compiledOfferSchema>;

/** The licence of a technology's engine. */
export const licenceSchema = z.strictObject({
  /** SPDX id, or `proprietary`. */
  id: z.string().min(1),
  /** Whether the engine is open source (OSI-approved licence), also when a vendor runs it. */
  openSource: z.boolean(),
});
