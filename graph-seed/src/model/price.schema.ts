import { z } from 'zod';
import { SLUG_PATTERN } from './node-id.js';

export const REGIONS = ['us-east', 'us-west', 'eu-west', 'eu-central', 'latam', 'asia'] as const;
export type Region = (typeof REGIONS)[number];

export const CLOUDS = ['aws', 'azure', 'gcp', 'on-premises'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** What one price row is paid for. */
export const PRICE_UNITS = [
  'hour',
  'month',
  'gb-month',
  'gb',
  'million-requests',
  'million-tokens',
  'gb-second',
  'vcpu-second',
  'vcpu-hour',
  'gb-hour',
  'user-month',
  'million-events',
  'thousand-messages',
  'minute',
  'iops-month',
  'request-unit-hour',
  'unit-hour',
  'transaction',
  'percent',
] as const;
export type PriceUnit = (typeof PRICE_UNITS)[number];

const isoDate = z.iso.date('an ISO date, YYYY-MM-DD');
const blankToUndefined = (value: unknown): unknown => (value === '' ? undefined : value);
/** A number written in a cell. An empty cell is no number, and least of all a price of nought. */
const cellNumber = (number: z.ZodNumber) =>
  z.preprocess(
    (cell) => (typeof cell !== 'string' ? cell : cell.trim() === '' ? undefined : Number(cell)),
    number,
  );

/** One unit price as read in a source, or assumed with its reasoning. A row of `prices/*.csv`. */
export const priceRowSchema = z
  .strictObject({
    id: z.string().regex(SLUG_PATTERN),
    provider: z.string().regex(SLUG_PATTERN),
    service: z.string().min(1),
    item: z.string().min(1),
    unit: z.enum(PRICE_UNITS),
    usd: cellNumber(z.number().nonnegative()),
    region: z.enum([...REGIONS, 'global']),
    providerRegion: z.string().min(1),
    date: isoDate,
    source: z.string().regex(SLUG_PATTERN),
    place: z.string().min(1),
    basis: z.enum(['read', 'assumed']),
    reasoning: z.preprocess(blankToUndefined, z.string().optional()),
  })
  .refine((row) => row.basis === 'read' || row.reasoning !== undefined, {
    path: ['reasoning'],
    message: 'an assumed price needs its reasoning',
  });
export type PriceRow = z.infer<typeof priceRowSchema>;

/** How dear a provider's region is, relative to its us-east. A row of `prices/region-index*.csv`. */
export const regionIndexRowSchema = z.strictObject({
  provider: z.enum(CLOUDS),
  region: z.enum(REGIONS),
  providerRegion: z.string().min(1),
  factor: cellNumber(z.number().positive()),
  date: isoDate,
  source: z.string().regex(SLUG_PATTERN),
  place: z.string().min(1),
  basis: z.enum(['read', 'assumed']),
  reasoning: z.preprocess(blankToUndefined, z.string().optional()),
});
export type RegionIndexRow = z.infer<typeof regionIndexRowSchema>;
