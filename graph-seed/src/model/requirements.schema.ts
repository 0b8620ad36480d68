import { z } from 'zod';
import type { Problem } from './problem.js';
import { CLOUDS, REGIONS } from './price.schema.js';

export const COMPLIANCE = ['pci-dss', 'gdpr', 'hipaa', 'soc2', 'iso27001'] as const;
export type Compliance = (typeof COMPLIANCE)[number];
export const MATURITIES = ['low', 'medium', 'high'] as const;
export const CONSISTENCIES = ['strong', 'read-your-writes', 'eventual'] as const;
export const SITUATIONS = ['greenfield', 'legacy-migration'] as const;

/** One field of the requirements: what it is, its unit and what is accepted. The form, the command line and the errors read this. */
export type FieldDefinition =
  | {
      readonly type: 'number';
      readonly unit: string;
      readonly minimum: number;
      readonly maximum: number;
      readonly integer?: true;
    }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  | { readonly type: 'boolean' }
  | { readonly type: 'choices'; readonly options: readonly string[]; readonly maximumItems: number }
  /** Ids of nodes; which kinds are admitted, the first that has the slug wins. */
  | { readonly type: 'ids'; readonly kinds: readonly string[]; readonly maximumItems: number }
  /** Node id → number. */
  | {
      readonly type: 'scores';
      readonly kinds: readonly string[];
      readonly minimum: number;
      readonly maximum: number;
      readonly maximumItems: number;
    };

const count = (maximum: number, unit: string, minimum = 0): FieldDefinition => ({
  type: 'number',
  unit,
  minimum,
  maximum,
});
const share: FieldDefinition = { type: 'number', unit: 'share', minimum: 0, maximum: 1 };

/** Every field of the requirements by its path. */
export const REQUIREMENT_FIELDS = {
  'workload.concurrentUsers': count(100_000_000, 'users'),
  'workload.thinkTimeSeconds': { type: 'number', unit: 's', minimum: 0.1, maximum: 86_400 },
  'workload.requestsPerSecond': count(10_000_000, 'requests/s'),
  'workload.peakFactor': { type: 'number', unit: '×', minimum: 1, maximum: 1_000 },
  'workload.readShare': share,
  'workload.cacheHitRatio': share,
  'workload.responseKb': { type: 'number', unit: 'KB', minimum: 0, maximum: 1_000_000 },
  'workload.dataGb': count(10_000_000, 'GB'),
  'workload.growthGbPerMonth': count(1_000_000, 'GB/month'),
  'workload.horizonMonths': { type: 'number', unit: 'months', minimum: 0, maximum: 120, integer: true },
  'workload.eventsPerSecond': count(100_000_000, 'events/s'),
  'workload.tokensPerRequest': count(2_000_000, 'tokens'),
  'workload.documents': count(10_000_000_000, 'documents'),
  'quality.latencyP99Ms': { type: 'number', unit: 'ms', minimum: 1, maximum: 600_000 },
  'quality.availabilityPercent': { type: 'number', unit: '%', minimum: 90, maximum: 99.9999 },
  'quality.rpoMinutes': count(525_600, 'min'),
  'quality.rtoMinutes': count(525_600, 'min'),
  'quality.consistency': { type: 'choice', options: CONSISTENCIES },
  'constraints.monthlyBudgetUsd': { type: 'number', unit: 'USD/month', minimum: 0, maximum: 100_000_000 },
  'constraints.cloud': { type: 'choice', options: [...CLOUDS, 'any'] },
  'constraints.region': { type: 'choice', options: REGIONS },
  'constraints.compliance': { type: 'choices', options: COMPLIANCE, maximumItems: COMPLIANCE.length },
  'constraints.managedOnly': { type: 'boolean' },
  'constraints.openSourceOnly': { type: 'boolean' },
  'constraints.mustUse': { type: 'ids', kinds: ['technology', 'pattern'], maximumItems: 20 },
  'constraints.mustAvoid': { type: 'ids', kinds: ['technology', 'pattern'], maximumItems: 50 },
  'team.size': { type: 'number', unit: 'people', minimum: 1, maximum: 100_000, integer: true },
  'team.teams': { type: 'number', unit: 'teams', minimum: 1, maximum: 10_000, integer: true },
  'team.skills': { type: 'scores', kinds: ['skill'], minimum: 1, maximum: 5, maximumItems: 200 },
  'team.operations': { type: 'choice', options: MATURITIES },
  'team.learningHoursPerWeek': { type: 'number', unit: 'h/week', minimum: 0, maximum: 60 },
  'team.hourlyRateUsd': count(10_000, 'USD/h'),
  'delivery.weeksToFirstRelease': { type: 'number', unit: 'weeks', minimum: 1, maximum: 520 },
  'delivery.situation': { type: 'choice', options: SITUATIONS },
  'delivery.domainComplexity': { type: 'choice', options: MATURITIES },
  capabilities: { type: 'ids', kinds: ['capability'], maximumItems: 50 },
  priorities: { type: 'scores', kinds: ['quality'], minimum: 0, maximum: 5, maximumItems: 40 },
} as const satisfies Record<string, FieldDefinition>;

export type RequirementPath = keyof typeof REQUIREMENT_FIELDS;
export const REQUIREMENT_PATHS = Object.keys(REQUIREMENT_FIELDS) as readonly RequirementPath[];

/** The definition of a field, with the optional parts visible. */
export function fieldOf(path: RequirementPath): FieldDefinition {
  return REQUIREMENT_FIELDS[path];
}

const id = z.string().min(1).max(120);

function fieldSchema(field: FieldDefinition): z.ZodType {
  switch (field.type) {
    case 'number': {
      const number = z.number().min(field.minimum).max(field.maximum);
      return field.integer ? number.int() : number;
    }
    case 'choice':
      return z.enum(field.options as [string, ...string[]]);
    case 'boolean':
      return z.boolean();
    case 'choices':
      return z.array(z.enum(field.options as [string, ...string[]])).max(field.maximumItems);
    case 'ids':
      return z.array(id).max(field.maximumItems);
    case 'scores':
      return z
        .record(id, z.number().min(field.minimum).max(field.maximum))
        .refine((scores) => Object.keys(scores).length <= field.maximumItems, {
          params: { code: 'too-many' },
        });
  }
}

function groupSchema(group: string): z.ZodType {
  const shape = Object.fromEntries(
    REQUIREMENT_PATHS.filter((path) => path.startsWith(`${group}.`)).map((path) => [
      path.slice(group.length + 1),
      fieldSchema(fieldOf(path)).optional(),
    ]),
  );
  return z.strictObject(shape).optional();
}

type Scores = Readonly<Record<string, number>>;

/** What the user states about the system to build. Every field is optional; units and ranges are in REQUIREMENT_FIELDS. */
export interface Requirements {
  readonly workload?: {
    readonly concurrentUsers?: number;
    readonly thinkTimeSeconds?: number;
    readonly requestsPerSecond?: number;
    readonly peakFactor?: number;
    readonly readShare?: number;
    readonly cacheHitRatio?: number;
    readonly responseKb?: number;
    readonly dataGb?: number;
    readonly growthGbPerMonth?: number;
    readonly horizonMonths?: number;
    readonly eventsPerSecond?: number;
    readonly tokensPerRequest?: number;
    readonly documents?: number;
  };
  readonly quality?: {
    readonly latencyP99Ms?: number;
    readonly availabilityPercent?: number;
    readonly rpoMinutes?: number;
    readonly rtoMinutes?: number;
    readonly consistency?: (typeof CONSISTENCIES)[number];
  };
  readonly constraints?: {
    readonly monthlyBudgetUsd?: number;
    readonly cloud?: (typeof CLOUDS)[number] | 'any';
    readonly region?: (typeof REGIONS)[number];
    readonly compliance?: readonly Compliance[];
    readonly managedOnly?: boolean;
    readonly openSourceOnly?: boolean;
    readonly mustUse?: readonly string[];
    readonly mustAvoid?: readonly string[];
  };
  readonly team?: {
    readonly size?: number;
    readonly teams?: number;
    readonly skills?: Scores;
    readonly operations?: (typeof MATURITIES)[number];
    readonly learningHoursPerWeek?: number;
    readonly hourlyRateUsd?: number;
  };
  readonly delivery?: {
    readonly weeksToFirstRelease?: number;
    readonly situation?: (typeof SITUATIONS)[number];
    readonly domainComplexity?: (typeof MATURITIES)[number];
  };
  readonly capabilities?: readonly string[];
  readonly priorities?: Scores;
}

/** The schema of the requirements; strict: unknown keys are errors, `{}` is valid. */
export const requirementsSchema = z.strictObject({
  workload: groupSchema('workload'),
  quality: groupSchema('quality'),
  constraints: groupSchema('constraints'),
  team: groupSchema('team'),
  delivery: groupSchema('delivery'),
  capabilities: fieldSchema(REQUIREMENT_FIELDS.capabilities).optional(),
  priorities: fieldSchema(REQUIREMENT_FIELDS.priorities).optional(),
}) as unknown as z.ZodType<Requirements>;

const GROUPS = [
  'workload',
  'quality',
  'constraints',
  'team',
  'delivery',
  'capabilities',
  'priorities',
] as const;

/** What a field accepts, for people: `0…100 %`, `one of: low, medium, high`. */
export function acceptedText(path: string): string {
  const own = Object.hasOwn(REQUIREMENT_FIELDS, path) ? (path as RequirementPath) : undefined;
  if (own === undefined) {
    const children = REQUIREMENT_PATHS.filter((field) => field.startsWith(`${path}.`));
    return children.length > 0
      ? `an object with the keys: ${children.map((field) => field.slice(path.length + 1)).join(', ')}`
      : `the keys: ${GROUPS.join(', ')}`;
  }
  const field = fieldOf(own);
  switch (field.type) {
    case 'number':
      return `${field.integer ? 'whole number ' : ''}${formatNumber(field.minimum)}…${formatNumber(field.maximum)} ${field.unit}`;
    case 'choice':
      return `one of: ${field.options.join(', ')}`;
    case 'boolean':
      return 'true or false';
    case 'choices':
      return `a list of: ${field.options.join(', ')}`;
    case 'ids':
      return `a list of at most ${field.maximumItems} ids of ${field.kinds.join(' or ')}`;
    case 'scores':
      return `an object of at most ${field.maximumItems} ${field.kinds.join(' or ')} ids, each with a number ${field.minimum}…${field.maximum}`;
  }
}

function formatNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : jsonOf(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // Nested so deep that it can't be printed, or not JSON at all: its type must do.
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}

/** The nearest field that a path inside the input belongs to: `team.skills.java` → `team.skills`. */
function fieldPathOf(path: readonly PropertyKey[]): string {
  const keys = path.map(String);
  for (let length = keys.length; length > 0; length -= 1) {
    const candidate = keys.slice(0, length).join('.');
    if (Object.hasOwn(REQUIREMENT_FIELDS, candidate)) return candidate;
  }
  return keys.slice(0, 1).join('.');
}

export type ParsedRequirements =
  | { readonly ok: true; readonly requirements: Requirements }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Checks the form of requirements: keys, types, ranges. Reports every problem at once.
 * Whether ids exist is checked against a graph by whoever has one.
 */
export function parseRequirements(input: unknown): ParsedRequirements {
  const result = requirementsSchema.safeParse(input);
  if (result.success) return { ok: true, requirements: result.data };
  return { ok: false, problems: result.error.issues.flatMap((issue) => problemsOf(issue, input)) };
}

function problemsOf(issue: z.core.$ZodIssue, input: unknown): Problem[] {
  const path = issue.path.map(String).join('.');
  const given = shorten(valueAt(input, issue.path));
  const accepted = acceptedText(fieldPathOf(issue.path));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: path === '' ? key : `${path}.${key}`,
        code: 'unknown-key',
        accepted: acceptedText(path),
      }));
    case 'too_small':
    case 'too_big':
      return [
        {
          path,
          code: Array.isArray(valueAt(input, issue.path)) ? 'too-many' : 'out-of-range',
          accepted,
          given,
        },
      ];
    case 'invalid_value':
      return [{ path, code: 'unknown-choice', accepted, given }];
    case 'custom':
      return [{ path, code: 'too-many', accepted }];
    default:
      return [{ path, code: 'wrong-type', accepted, given }];
  }
}
