import type { AdrSectionKind } from '@architrave/graph-seed/adr';
import { ADR_SECTIONS } from '@architrave/graph-seed/adr';
import type { Problem } from '@architrave/graph-seed/model';
import { z } from 'zod';

/** What Markdown doesn't hold of a decision; kept as JSON beside its text. */
export interface DecisionDetails {
  /** Where lines of the text come from. Lines without an entry were written by a person. */
  readonly provenance: readonly LineProvenance[];
  readonly matrix: DecisionMatrix | null;
  readonly confidence: Confidence | null;
  /** What changing the decision later takes. */
  readonly reversibility: Reversibility | null;
  /** YYYY-MM-DD. */
  readonly reviewBy: string | null;
  /** Nodes of the knowledge graph that it is about. */
  readonly nodes: readonly DecisionNodeLink[];
  readonly basis: DecisionBasis | null;
}

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
export const REVERSIBILITIES = ['easy', 'costly', 'one-way'] as const;
export type Reversibility = (typeof REVERSIBILITIES)[number];
export const NODE_ROLES = ['chosen', 'considered', 'mentioned'] as const;
export type NodeRole = (typeof NODE_ROLES)[number];

export interface LineProvenance {
  readonly section: AdrSectionKind;
  /** The line exactly as the section has it, without list marker. */
  readonly line: string;
  readonly origin: Origin;
}

export type Origin =
  | { readonly from: 'graph'; readonly nodes: readonly string[]; readonly graphVersion: string }
  | { readonly from: 'requirements'; readonly paths: readonly string[] }
  /** Paths in the advice, e.g. `totals.monthlyUsd`. */
  | { readonly from: 'advice'; readonly paths: readonly string[] }
  | { readonly from: 'person'; readonly personId: string; readonly name: string }
  | { readonly from: 'import'; readonly file: string };

/** Options against weighted criteria. */
export interface DecisionMatrix {
  readonly criteria: readonly MatrixCriterion[];
  readonly scores: readonly MatrixScore[];
}

export interface MatrixCriterion {
  readonly id: string;
  readonly name: string;
  /** 0…5 */
  readonly weight: number;
  /** `quality:…` where the criterion is one of the graph. */
  readonly node: string | null;
}

export interface MatrixScore {
  /** Title of the option. */
  readonly option: string;
  /** Id of the criterion. */
  readonly criterion: string;
  /** 0…4 */
  readonly score: number;
}

export interface DecisionNodeLink {
  /** `kind:slug` */
  readonly id: string;
  readonly role: NodeRole;
}

/** What a decision rests on. */
export interface DecisionBasis {
  readonly scenarioId: string | null;
  readonly graphVersion: string | null;
  /** In the form of a requirements file. */
  readonly requirements: unknown;
  /** Rank of the recommendation that it was drafted from. */
  readonly rank: number | null;
  /** Values of requirements at which another design comes first. */
  readonly thresholds: readonly {
    readonly path: string;
    readonly threshold: number;
    readonly winner: string;
  }[];
  /** What each priced offer that was chosen cost a month when the decision was drafted. */
  readonly prices: readonly { readonly offer: string; readonly monthlyUsd: number }[];
}

export const NO_DETAILS: DecisionDetails = {
  provenance: [],
  matrix: null,
  confidence: null,
  reversibility: null,
  reviewBy: null,
  nodes: [],
  basis: null,
};

/** How much the details of one decision may hold. */
const MOST = { provenance: 2_000, nodes: 200, criteria: 50, scores: 1_000, list: 500, line: 20_000 } as const;
const NODE_ID = /^[a-z][a-z-]*:[a-z0-9][a-z0-9-]*$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const text = z.string().max(500);
const line = z.string().max(MOST.line);
const nodeId = z.string().regex(NODE_ID, 'kind:slug').max(200);
const list = z.array(text).max(MOST.list);
const origin = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('graph'), nodes: list, graphVersion: text }),
  z.strictObject({ from: z.literal('requirements'), paths: list }),
  z.strictObject({ from: z.literal('advice'), paths: list }),
  z.strictObject({ from: z.literal('person'), personId: text, name: text }),
  z.strictObject({ from: z.literal('import'), file: z.string().max(1_000) }),
]);

const schema = z.strictObject({
  provenance: z
    .array(z.strictObject({ section: z.enum(ADR_SECTIONS), line, origin }))
    .max(MOST.provenance)
    .default([]),
  matrix: z
    .strictObject({
      criteria: z
        .array(
          z.strictObject({
            id: text.min(1),
            name: text,
            weight: z.number().min(0).max(5),
            node: nodeId.nullable().default(null),
          }),
        )
        .max(MOST.criteria),
      scores: z
        .array(z.strictObject({ option: text, criterion: text, score: z.number().min(0).max(4) }))
        .max(MOST.scores),
    })
    .nullable()
    .default(null),
  confidence: z.enum(CONFIDENCES).nullable().default(null),
  reversibility: z.enum(REVERSIBILITIES).nullable().default(null),
  reviewBy: z.string().regex(DATE, 'YYYY-MM-DD').nullable().default(null),
  nodes: z
    .array(z.strictObject({ id: nodeId, role: z.enum(NODE_ROLES) }))
    .max(MOST.nodes)
    .default([]),
  basis: z
    .strictObject({
      scenarioId: text.nullable().default(null),
      graphVersion: text.nullable().default(null),
      requirements: z.unknown().default(null),
      rank: z.number().int().min(1).nullable().default(null),
      thresholds: z
        .array(z.strictObject({ path: text, threshold: z.number(), winner: text }))
        .max(MOST.list)
        .default([]),
      prices: z
        .array(z.strictObject({ offer: text, monthlyUsd: z.number().min(0) }))
        .max(MOST.list)
        .default([]),
    })
    .nullable()
    .default(null),
});

/** Checks details as a caller gave them; absent fields take their empty value. Every problem is reported, paths under `details`. */
export function readDetails(
  given: unknown,
):
  | { readonly ok: true; readonly details: DecisionDetails }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const parsed = schema.safeParse(given ?? {});
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      path: ['details', ...issue.path.map(String)].join('.'),
      code: issue.code.replaceAll('_', '-'),
      accepted: issue.message,
    }));
    return { ok: false, problems };
  }
  const { data } = parsed;
  return { ok: true, details: { ...data, nodes: uniqueNodes(data.nodes) } };
}

/** A node once, in the strongest role that it is given. */
function uniqueNodes(nodes: readonly DecisionNodeLink[]): readonly DecisionNodeLink[] {
  const roles = new Map<string, NodeRole>();
  for (const { id, role } of nodes) {
    const known = roles.get(id);
    if (known === undefined || NODE_ROLES.indexOf(role) < NODE_ROLES.indexOf(known)) roles.set(id, role);
  }
  return [...roles].map(([id, role]) => ({ id, role }));
}
