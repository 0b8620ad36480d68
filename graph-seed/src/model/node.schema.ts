import { z } from 'zod';
import { conditionSchema } from './condition.schema.js';
import { EDGE_TYPE_NAMES, type EdgeType } from './edge-types.js';
import type { Kind } from './kinds.js';
import { LANGUAGES, localizedListSchema, localizedTextSchema } from './localized-text.js';
import { parseNodeId, SLUG_PATTERN, type NodeId } from './node-id.js';
import { licenceSchema, offerSchema } from './offer.schema.js';

const slug = z.string().regex(SLUG_PATTERN);
const nodeIdSchema = z.custom<NodeId>(
  (value) => typeof value === 'string' && parseNodeId(value) !== undefined,
  { message: 'expected a full node id, kind:slug' },
);
const level = z.number().int().min(1).max(5);

/** The other end of an edge and what the edge carries; a bare id means an edge that carries nothing. */
export const edgeEndSchema = z.union([
  nodeIdSchema.transform((to) => ({ to })),
  z.strictObject({
    to: nodeIdSchema,
    weight: z.number().int().min(-3).max(3).optional(),
    level: level.optional(),
    fromLevel: z.number().int().min(0).max(4).optional(),
    required: z.boolean().optional(),
    group: slug.optional(),
    note: localizedTextSchema.optional(),
    source: slug.optional(),
    place: z.string().min(1).optional(),
  }),
]);

const edgesSchema = z
  .partialRecord(z.enum(EDGE_TYPE_NAMES as [EdgeType, ...EdgeType[]]), z.array(edgeEndSchema).min(1))
  .default({});

/** A drawing of a pattern as data; the app draws it. `role` picks the icon. */
export const drawingSchema = z.strictObject({
  nodes: z.array(z.strictObject({ id: slug, label: localizedTextSchema, role: slug.optional() })).min(2),
  edges: z
    .array(
      z.strictObject({
        from: slug,
        to: slug,
        label: localizedTextSchema.optional(),
        style: z.enum(['synchronous', 'asynchronous']).default('synchronous'),
      }),
    )
    .min(1),
});

/** The long text of a main node. `what` is Markdown; lists are short plain sentences. */
export const bodySchema = z.strictObject({
  what: localizedTextSchema,
  whenToUse: localizedListSchema.optional(),
  whenNot: localizedListSchema.optional(),
  advantages: localizedListSchema.optional(),
  disadvantages: localizedListSchema.optional(),
  mistakes: localizedListSchema.optional(),
  drawing: drawingSchema.optional(),
  sample: z.strictObject({ language: slug, title: localizedTextSchema, code: z.string().min(1) }).optional(),
});
export type Body = z.infer<typeof bodySchema>;

const names = z.array(z.string().trim().min(1)).default([]);

/** Other names that people read and search for, per language. */
export const synonymsSchema = z.strictObject({ en: names, es: names });
export type Synonyms = z.infer<typeof synonymsSchema>;

/**
 * What every node has. `aliases`: old ids and forms that only a search needs; they are not shown.
 * `correction`: what is often taught wrongly about it, and what holds instead.
 */
const common = {
  name: localizedTextSchema,
  summary: localizedTextSchema,
  aliases: z.array(z.string().min(1)).default([]),
  synonyms: synonymsSchema.optional(),
  correction: localizedTextSchema.optional(),
  body: bodySchema.optional(),
  edges: edgesSchema,
};

export const PATTERN_CATEGORIES = [
  'style',
  'architecture',
  'integration',
  'data',
  'ai',
  'resilience',
  'deployment',
  'design',
] as const;

/** A claim that a style suits (+) or doesn't suit (−) a situation. Points are on a fixed scale, −3…+3. */
export const suitabilitySchema = z.strictObject({
  id: slug,
  when: conditionSchema,
  points: z.number().min(-3).max(3),
  because: localizedTextSchema,
  source: slug,
});
export type Suitability = z.infer<typeof suitabilitySchema>;

/** A role that a style fills, where the condition holds. */
export const styleRoleSchema = z.strictObject({
  role: slug,
  when: conditionSchema.optional(),
  /** How many times a request of the style passes the role, relative to the role's own demand (3 hops between services: 3). */
  times: z.number().positive().default(1),
  /** Overrides the role's own place (role.use) in this style. */
  use: z.enum(['request-path', 'edge', 'asynchronous', 'supporting']).optional(),
});

/** What makes a pattern the backbone of a system. */
export const styleSchema = z.strictObject({
  nature: z.enum(['application', 'data', 'ai']),
  /** Where it holds, the style is considered at all; absent: always. */
  applies: conditionSchema.optional(),
  suitability: z.array(suitabilitySchema).min(1),
  roles: z.array(styleRoleSchema).min(1),
});
export type StyleDefinition = z.infer<typeof styleSchema>;

/** A situation that calls for a pattern; a pattern that nothing calls for is not proposed. */
export const callSchema = z.strictObject({
  id: slug,
  when: conditionSchema,
  /** Requirement paths and node ids that are the reason; shown as "because". */
  because: z.array(z.string().min(1)).min(1),
  source: slug.optional(),
});

export const patternSchema = z.strictObject({
  ...common,
  category: z.enum(PATTERN_CATEGORIES),
  /** Present on the styles that the advisor ranks. */
  style: styleSchema.optional(),
  /** Present on the patterns that come along with a style. Any one call suffices. */
  calledBy: z.array(callSchema).min(1).optional(),
});

export const technologySchema = z.strictObject({
  ...common,
  vendor: z.string().min(1).optional(),
  licence: licenceSchema,
  url: z.url(),
  /** Slug of its icon in simple-icons, where there is one. */
  icon: z.string().optional(),
  offers: z.array(offerSchema).default([]),
});

/** What a role's load is counted in. Rates are per second in the busiest hour. */
export const DEMAND_RATES = [
  'requests',
  'reads',
  'writes',
  'store-queries',
  'events',
  'tokens',
  'users',
  'none',
] as const;
export type DemandRate = (typeof DEMAND_RATES)[number];
export const DEMAND_STORAGES = ['data', 'hot-data', 'objects', 'events', 'logs', 'vectors', 'none'] as const;
export type DemandStorage = (typeof DEMAND_STORAGES)[number];

export const roleSchema = z.strictObject({
  ...common,
  /** Where the role stands unless a style says otherwise. request-path: in latency and availability; edge: availability only. */
  use: z.enum(['request-path', 'edge', 'asynchronous', 'supporting']),
  /** True when the system still answers, with less, while the role is down: it leaves the availability product. */
  soft: z.boolean().default(false),
  /** Position on the drawn request path, from the client (0) inwards (100). */
  order: z.number().min(0).max(100),
  /** Whether customer data passes or rests here: compliance is then required of the offer. */
  handlesCustomerData: z.boolean().default(true),
  /** Whether the role keeps the system's records: recovery and consistency are then required of the offer. */
  keepsRecords: z.boolean().default(false),
  /** What changing the choice later takes, where that is much; absent: a matter of days. */
  reversal: z
    .strictObject({ effort: z.enum(['costly', 'one-way']), because: localizedTextSchema })
    .optional(),
  /** Rate = `times` × driver; on the request path, rate ÷ requests is the mean number of visits of a request. */
  demand: z.strictObject({
    rate: z.enum(DEMAND_RATES),
    times: z.number().positive().default(1),
    storage: z.enum(DEMAND_STORAGES).default('none'),
    storageTimes: z.number().positive().default(1),
    /** KB moved per operation; absent: the response size of the requirements. */
    kbPerOperation: z.number().positive().optional(),
    source: slug.optional(),
    note: localizedTextSchema,
  }),
});
export type RoleDemand = z.infer<typeof roleSchema>['demand'];

export const capabilitySchema = z.strictObject({
  ...common,
  /** Which nature of system serves it; `any` is served by roles alone. Absent: a topic to read about, not asked for in requirements. */
  nature: z.enum(['application', 'data', 'ai', 'any']).optional(),
});

export const skillSchema = z.strictObject({
  ...common,
  /** Hours to get from one level to the next: [0→1, 1→2, 2→3, 3→4, 4→5]. */
  hoursPerLevel: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]),
  hoursBasis: z.enum(['documented', 'assumed']),
  hoursNote: localizedTextSchema,
  /** What one can do at each level, 1…5: a clause that begins with a verb. */
  levels: z
    .tuple([
      localizedTextSchema,
      localizedTextSchema,
      localizedTextSchema,
      localizedTextSchema,
      localizedTextSchema,
    ])
    .optional(),
  /** Said on purpose: nothing has to be learned before it. */
  prerequisites: z.literal('none').optional(),
});

/** How long the whole of it takes, exercises and practice up to the levels it teaches included, not its running time alone. */
const effort = {
  hours: z.number().positive().optional(),
  hoursBasis: z.enum(['documented', 'assumed']).optional(),
};

export const failureModeSchema = z.strictObject({
  ...common,
  /** The role whose outage this is, if it is one. */
  role: slug.optional(),
  /** What the system does meanwhile, said for users and operators. */
  fallback: localizedTextSchema.optional(),
});

export const sourceSchema = z.strictObject({
  ...common,
  url: z.url().optional(),
  publisher: z.string().min(1),
  licence: z.string().min(1),
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD'),
});

export const caseSchema = z.strictObject({
  ...common,
  /** Requirements (checked by the requirements schema) that open in Advise. */
  requirements: z.looseObject({}).optional(),
});

/** What a comparison sets side by side: a node, or a choice that has no node of its own. */
export const comparedSchema = z.union([nodeIdSchema, z.strictObject({ name: localizedTextSchema })]);

export const comparisonSchema = z.strictObject({
  ...common,
  table: z
    .strictObject({
      /** The columns. Each node among them becomes a COMPARES edge. */
      items: z.array(comparedSchema).min(2).max(6),
      /** The rows; `cells` has one short text an item, in the items' order. */
      criteria: z
        .array(
          z.strictObject({
            id: slug,
            name: localizedTextSchema,
            cells: z.array(localizedTextSchema).min(2).max(6),
            source: slug.optional(),
          }),
        )
        .min(3),
      /** When to take which: one text an item, in the items' order. */
      choose: z.array(localizedTextSchema).min(2).max(6),
    })
    .superRefine(({ items, criteria, choose }, context) => {
      const expect = (path: (string | number)[], found: number): void => {
        if (found !== items.length)
          context.addIssue({
            code: 'custom',
            path,
            message: `expected ${items.length} texts, one an item, not ${found}`,
          });
      };
      criteria.forEach(({ cells }, index) => expect(['criteria', index, 'cells'], cells.length));
      expect(['choose'], choose.length);
    }),
});
export type ComparisonTable = z.infer<typeof comparisonSchema>['table'];

/** A value as read at a source on a day. A fact that nobody has read is left out and shown as unknown. */
const readFact = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, source: slug, date: z.iso.date() }).optional();

export const certificationSchema = z.strictObject({
  ...common,
  provider: z.string().min(1),
  url: z.url(),
  examCode: readFact(z.string().min(1)),
  status: readFact(z.enum(['active', 'announced', 'retired'])),
  priceUsd: readFact(z.number().nonnegative()),
  minutes: readFact(z.number().int().positive()),
  questions: readFact(z.number().int().positive()),
  /** Months until it lapses; 0: it does not. */
  validityMonths: readFact(z.number().int().nonnegative()),
  renewal: readFact(localizedTextSchema),
  ...effort,
  prerequisites: readFact(localizedTextSchema),
});

export const levelSchema = z.strictObject({
  ...common,
  /** The way it lies on; specialist branches leave the main one. */
  branch: z.enum(['development', 'architecture', 'specialist', 'management']),
  /** Position along the way, from the left; levels of one position stand side by side. */
  order: z.number().int().nonnegative(),
  /** Usual years of experience on arriving; `basis` says where the figure comes from. */
  years: z.strictObject({
    minimum: z.number().nonnegative(),
    maximum: z.number().nonnegative(),
    basis: localizedTextSchema,
  }),
});

export const RESOURCE_TYPES = [
  'book',
  'course',
  'documentation',
  'paper',
  'article',
  'video',
  'exercise',
] as const;

export const resourceSchema = z.strictObject({
  ...common,
  type: z.enum(RESOURCE_TYPES),
  language: z.enum(LANGUAGES),
  author: z.string().min(1),
  url: z.url(),
  /** 0: free. Absent: not read anywhere. */
  costUsd: z.number().nonnegative().optional(),
  ...effort,
  licence: z.string().min(1).optional(),
});

const plainSchema = z.strictObject(common);

/** The schema of each kind's content file. Kinds without an entry of their own have only what every node has. */
export const NODE_SCHEMAS = {
  pattern: patternSchema,
  technology: technologySchema,
  role: roleSchema,
  capability: capabilitySchema,
  skill: skillSchema,
  'failure-mode': failureModeSchema,
  source: sourceSchema,
  case: caseSchema,
  comparison: comparisonSchema,
  certification: certificationSchema,
  level: levelSchema,
  resource: resourceSchema,
} as const satisfies Partial<Record<Kind, z.ZodType>>;

/** The schema that a content file of a kind must fit. */
export function nodeSchemaOf(kind: Kind): z.ZodType<z.infer<typeof plainSchema>> {
  return (
    ((NODE_SCHEMAS as Partial<Record<Kind, z.ZodType>>)[kind] as z.ZodType<z.infer<typeof plainSchema>>) ??
    plainSchema
  );
}
export type NodeFile = z.infer<typeof plainSchema>;
