/**
 * What Markdown does not hold of a decision, as the API's JSON has it. The API checks it when it is written; here it
 * is read once more with care, since an older server may leave fields out.
 */
export interface DecisionDetails {
  readonly provenance: readonly LineProvenance[];
  readonly matrix: DecisionMatrix | null;
  readonly basis: DecisionBasis | null;
}

/** Where a line of the text comes from. */
export interface LineProvenance {
  readonly section: string;
  /** The line exactly as the section has it, without list marker. */
  readonly line: string;
  readonly origin: Origin;
}

/** Where a line comes from: nodes of the graph, requirements, figures of an advice, a person, a file. */
export type Origin =
  | { readonly from: 'graph'; readonly nodes: readonly string[]; readonly graphVersion: string }
  | { readonly from: 'requirements'; readonly paths: readonly string[] }
  | { readonly from: 'advice'; readonly paths: readonly string[] }
  | { readonly from: 'person'; readonly personId: string; readonly name: string }
  | { readonly from: 'import'; readonly file: string };

/** Options against weighted criteria. */
export interface DecisionMatrix {
  readonly criteria: readonly {
    readonly id: string;
    readonly name: string;
    /** 0…5 */
    readonly weight: number;
    readonly node: string | null;
  }[];
  readonly scores: readonly { readonly option: string; readonly criterion: string; readonly score: number }[];
}

/** What a decision rests on. */
export interface DecisionBasis {
  readonly scenarioId: string | null;
  readonly graphVersion: string | null;
  readonly requirements: unknown;
  readonly rank: number | null;
}

/** Details from the API's JSON; fields that are missing or of another form are empty. */
export function readDetails(json: unknown): DecisionDetails {
  const given = isRecord(json) ? json : {};
  const provenance = Array.isArray(given.provenance) ? given.provenance.filter(isLineProvenance) : [];
  const matrix = given.matrix as DecisionMatrix | null | undefined;
  const isMatrix = Array.isArray(matrix?.criteria) && Array.isArray(matrix.scores);
  return {
    provenance,
    matrix: isMatrix && matrix !== null && matrix !== undefined ? matrix : null,
    basis: isRecord(given.basis) ? (given.basis as unknown as DecisionBasis) : null,
  };
}

const SOURCES: readonly unknown[] = ['graph', 'requirements', 'advice', 'person', 'import'];

function isLineProvenance(value: unknown): value is LineProvenance {
  return (
    isRecord(value) &&
    typeof value.section === 'string' &&
    typeof value.line === 'string' &&
    isRecord(value.origin) &&
    SOURCES.includes(value.origin.from)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
