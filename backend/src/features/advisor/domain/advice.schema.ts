import { BASES, CLOUDS, localizedTextSchema, REGIONS } from '@architrave/graph-seed/model';
import { z } from 'zod';
import type { Advice } from './advice.js';

const id = z.string().min(1);
const share = z.number().min(0).max(1);
const amount = z.number().nonnegative();
const percent = z.number().min(0).max(100);
const list = <Item extends z.ZodType>(item: Item) => z.array(item);
const named = <Schema extends z.ZodType>(name: string, description: string, schema: Schema): Schema =>
  schema.meta({ id: name, description });

const stated = z.union([z.number(), z.string(), z.boolean(), list(z.string())]);
const monthlyCost = { monthlyUsdLow: amount, monthlyUsd: amount, monthlyUsdHigh: amount };

const warning = named(
  'Warning',
  'Something worth knowing that eliminates nothing.',
  z.strictObject({
    id,
    paths: list(id),
    values: z.record(z.string(), z.union([z.number(), z.string()])),
  }),
);

const ledgerEntry = named(
  'LedgerEntry',
  'One resolved input: stated, inferred by a named rule, or assumed.',
  z.strictObject({
    path: id,
    value: z.union([z.number(), z.string(), z.boolean(), list(z.string()), z.record(z.string(), z.number())]),
    origin: z.enum(['stated', 'inferred', 'assumed']),
    rule: z.string(),
    flipsFirst: z.boolean(),
  }),
);

const costLine = named(
  'CostLine',
  'One summand of a cost: price × times × quantity, in USD a month.',
  z.strictObject({
    ...monthlyCost,
    priceRow: id,
    service: id,
    item: id,
    unitPriceUsd: amount,
    unit: id,
    times: z.number().positive(),
    per: id,
    quantity: amount,
    regionFactor: z.number().positive(),
    region: id,
    date: z.iso.date(),
    source: id,
    basis: z.enum(['read', 'assumed']),
  }),
);

const figure = named(
  'Figure',
  'A figure with what it rests on.',
  z.strictObject({
    value: z.number(),
    basis: z.enum(BASES),
    source: id.optional(),
    note: id.optional(),
  }),
);

const component = named(
  'Component',
  'One role, filled by one offer of a technology.',
  z.strictObject({
    ...monthlyCost,
    role: id,
    technology: id,
    offer: id,
    offerName: id,
    cloud: z.enum([...CLOUDS, 'any']),
    units: z.number().int().positive(),
    replicas: z.number().int().positive(),
    place: z.enum(['request-path', 'edge', 'asynchronous', 'supporting']),
    soft: z.boolean(),
    visits: amount,
    order: z.number(),
    because: list(id).min(1),
    sizing: z.strictObject({
      operationsPerSecond: amount,
      storageGb: amount,
      binding: z.enum(['load', 'storage', 'minimum', 'zone-loss', 'elastic']),
      utilisation: share.nullable(),
      meanWaitMs: amount,
      capacity: figure,
    }),
    latencyP50Ms: amount,
    latencyP99Ms: amount,
    latency: figure,
    availabilityPercent: percent,
    slaPercent: percent.nullable(),
    availability: figure,
    operationsHoursPerMonth: amount,
    lines: list(costLine),
  }),
);

const charge = named(
  'ChargeLine',
  'A cost that components share, or that the traffic between them causes.',
  z.strictObject({
    ...monthlyCost,
    id,
    name: localizedTextSchema,
    note: localizedTextSchema,
    lines: list(costLine),
  }),
);

const totals = named(
  'Totals',
  'The design as a whole. `monthlyUsd` is the sum of components and charges.',
  z.strictObject({
    ...monthlyCost,
    latencyP50Ms: amount,
    latencyP99Ms: amount,
    availabilityPercent: percent,
    downtimeMinutesPerMonth: amount,
    largestDowntimeRole: id.nullable(),
    slaFloorPercent: percent.nullable(),
    operationsHoursPerMonth: amount,
    operationsUsdPerMonth: amount.nullable(),
    weeksToReady: amount,
    learningHours: amount,
  }),
);

const recommendation = z.strictObject({
  rank: z.number().int().positive(),
  score: share,
  style: id,
  styleFit: share,
  cloud: z.enum(CLOUDS),
  region: z.enum(REGIONS),
  subArchitectures: list(id),
  patterns: list(z.strictObject({ id, because: list(id).min(1) })),
  components: list(component).min(1),
  charges: list(charge),
  totals,
  held: list(z.strictObject({ path: id, limit: stated, value: stated, slack: z.number(), unit: z.string() })),
  contributions: list(
    z.strictObject({
      id,
      points: z.number(),
      because: localizedTextSchema.optional(),
      source: id.optional(),
    }),
  ).min(1),
  givesUp: list(z.strictObject({ quality: id, because: list(id).min(1), weight: z.number().positive() })),
  failureModes: list(z.strictObject({ id, role: id.nullable(), mitigations: list(id) })),
  revisitWhen: list(z.strictObject({ path: id, threshold: z.number(), winner: z.string() })),
  warnings: list(warning),
  skillGaps: list(
    z.strictObject({
      skill: id,
      from: z.number().min(0).max(5),
      to: z.number().min(1).max(5),
      hours: amount,
    }),
  ),
  evidence: list(z.strictObject({ from: id, type: id, to: id })),
  eliminated: list(z.strictObject({ role: id, technology: id, offer: id, rule: id })),
  gap: amount,
});

const infeasible = z.strictObject({
  conflicts: list(list(id)),
  relaxations: list(
    z.strictObject({
      changes: list(z.strictObject({ path: id, from: stated, to: stated.nullable() })).min(1),
      monthlyUsd: amount,
    }),
  ),
  nearestMiss: named(
    'NearestMiss',
    'The design that comes nearest, and what it breaks.',
    recommendation.extend({ violated: list(id).min(1) }),
  ).nullable(),
});

const frontier = z.strictObject({
  count: z.number().int().nonnegative(),
  isComplete: z.boolean(),
  designs: list(
    named(
      'FrontierDesign',
      'A design that no other feasible one is at least as good as in all four figures.',
      z.strictObject({
        style: id,
        cloud: z.enum(CLOUDS),
        totals: z.strictObject({
          monthlyUsd: amount,
          latencyP99Ms: amount,
          operationsHoursPerMonth: amount,
          weeksToReady: amount,
        }),
        components: list(
          z.strictObject({ role: id, technology: id, offer: id, units: z.number().int().positive() }),
        ).min(1),
      }),
    ),
  ),
});

/** The schema of what `advise` prints; strict, so that nothing is in an advice that it doesn't name. */
export const adviceSchema = z.strictObject({
  graphVersion: id,
  ledger: list(ledgerEntry),
  warnings: list(warning),
  recommendations: list(
    named('Recommendation', 'One ranked architecture. `contributions` add up to `score`.', recommendation),
  ),
  infeasible: named(
    'Infeasible',
    'Why nothing holds: minimal conflicts, what to relax, the design that comes nearest.',
    infeasible,
  ).nullable(),
  frontier: named(
    'Frontier',
    'The Pareto front of cost, p99, operations hours and weeks to ready over all styles, clouds and offers; `count` says how many designs are on it, `designs` shows some. Null where it was not asked for.',
    frontier,
  ).nullable(),
});

type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Doesn't compile when schema and type drift apart. */
const isSameAsType: Same<Plain<Advice>, Plain<z.infer<typeof adviceSchema>>> = true;
void isSameAsType;

/** The JSON Schema of an advice as text, as it is kept in `docs/advice.schema.json`. */
export function printAdviceSchema(): string {
  const schema = z.toJSONSchema(adviceSchema, { io: 'output', target: 'draft-2020-12' });
  return `${JSON.stringify({ title: 'Advice', description: 'What `npm run --silent advise` prints. Money in USD a month, times in ms, rates per second in the busiest hour.', ...schema }, null, 2)}\n`;
}
