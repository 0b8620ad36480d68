import { z } from 'zod';
import { conditionSchema } from './condition.schema.js';
import { localizedTextSchema } from './localized-text.js';
import { SLUG_PATTERN } from './node-id.js';
import { HOST_SIZES, priceTermSchema } from './offer.schema.js';
import { CLOUDS } from './price.schema.js';

const slug = z.string().regex(SLUG_PATTERN);

/** What is assumed where the user states nothing, with its reason. `advisor/defaults.yaml`, path → default. */
export const defaultsSchema = z.record(
  z.string(),
  z.strictObject({
    value: z.union([z.number(), z.string(), z.boolean()]),
    /** Values that the answer is tried with, to see whether the assumption decides it. */
    alternatives: z.array(z.union([z.number(), z.string(), z.boolean()])).default([]),
    because: localizedTextSchema,
    source: slug.optional(),
  }),
);
export type Defaults = z.infer<typeof defaultsSchema>;

/** What a host of each size costs on each cloud. `advisor/hosts.yaml`, size → cloud → rows. */
export const hostsSchema = z.partialRecord(
  z.enum(HOST_SIZES),
  z.partialRecord(
    z.enum(CLOUDS),
    z.strictObject({
      machine: z.string().min(1),
      /** Price row of the machine; unit hour or month. */
      row: slug,
      /** Price row of a GB-month of block storage; absent where the machine's price includes disks. */
      diskRow: slug.optional(),
      availabilityPercent: z.number(),
      slaPercent: z.number().nullable(),
      slaSource: slug.optional(),
    }),
  ),
);
export type Hosts = z.infer<typeof hostsSchema>;

/** A cost that several components share, charged once. `advisor/charges.yaml`, a list. */
export const chargeSchema = z.strictObject({
  id: slug,
  name: localizedTextSchema,
  cloud: z.enum(CLOUDS),
  /** `offers`: when an offer that names it is chosen; `always`: on every design of that cloud where `when` holds. */
  applies: z.enum(['offers', 'always']),
  when: conditionSchema.optional(),
  prices: z.array(priceTermSchema).min(1),
  /** GB per month that the terms' processed-gb means: internet egress, traffic between zones, or what leaves through NAT. */
  traffic: z.enum(['egress', 'cross-zone', 'nat', 'none']).default('none'),
  note: localizedTextSchema,
});
export const chargesSchema = z.array(chargeSchema);
export type Charge = z.infer<typeof chargeSchema>;
