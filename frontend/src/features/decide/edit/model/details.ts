import type { DecisionMatrix, LineProvenance } from '../../model/details';

/** How sure who decided was. */
export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
/** What changing the decision later takes. */
export const REVERSIBILITIES = ['easy', 'costly', 'one-way'] as const;
export type Reversibility = (typeof REVERSIBILITIES)[number];
/** How a node of the graph bears on the decision, strongest first. */
export const NODE_ROLES = ['chosen', 'considered', 'mentioned'] as const;
export type NodeRole = (typeof NODE_ROLES)[number];

/** A node that the decision is about: `kind:slug`. */
export interface NodeLink {
  readonly id: string;
  readonly role: NodeRole;
}

/** What Markdown does not hold of a decision, as the editor changes it. */
export interface EditDetails {
  readonly provenance: readonly LineProvenance[];
  readonly matrix: DecisionMatrix | null;
  readonly confidence: Confidence | null;
  readonly reversibility: Reversibility | null;
  /** YYYY-MM-DD. */
  readonly reviewBy: string | null;
  readonly nodes: readonly NodeLink[];
  /** What it was drafted from; no editor changes it. */
  readonly basis: unknown;
}

/** Nothing beside the text. */
export const NO_DETAILS: EditDetails = {
  provenance: [],
  matrix: null,
  confidence: null,
  reversibility: null,
  reviewBy: null,
  nodes: [],
  basis: null,
};

/** Details from the API's JSON or a kept draft; fields that are missing or of another form are empty. */
export function readEditDetails(json: unknown): EditDetails {
  const given = isRecord(json) ? json : {};
  const matrix = given.matrix;
  return {
    provenance: Array.isArray(given.provenance) ? (given.provenance as LineProvenance[]) : [],
    matrix:
      isRecord(matrix) && Array.isArray(matrix.criteria) && Array.isArray(matrix.scores)
        ? (matrix as unknown as DecisionMatrix)
        : null,
    confidence: CONFIDENCES.find((word) => word === given.confidence) ?? null,
    reversibility: REVERSIBILITIES.find((word) => word === given.reversibility) ?? null,
    reviewBy: typeof given.reviewBy === 'string' ? given.reviewBy : null,
    nodes: Array.isArray(given.nodes) ? given.nodes.filter(isNodeLink) : [],
    basis: given.basis ?? null,
  };
}

/** Whether two details say the same, whatever the order of their keys. */
export function isSameDetails(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

/** The nodes with one more; a node that is there already keeps the stronger role. */
export function withNode(nodes: readonly NodeLink[], id: string, role: NodeRole): readonly NodeLink[] {
  const known = nodes.find((node) => node.id === id);
  if (known === undefined) return [...nodes, { id, role }];
  if (NODE_ROLES.indexOf(known.role) <= NODE_ROLES.indexOf(role)) return nodes;
  return nodes.map((node) => (node.id === id ? { id, role } : node));
}

function isNodeLink(value: unknown): value is NodeLink {
  return isRecord(value) && typeof value.id === 'string' && NODE_ROLES.some((role) => role === value.role);
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, ordered(value[key])]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
