import type { GraphEdge, Problem } from '@architrave/graph-seed/model';

/** What an imported file says of one node: the fields that it names, in the form of a content file, edges apart. */
export interface ImportedNode {
  readonly id: string;
  /** Where it stands, for problems: `nodes.csv line 3`, `nodes.2`. */
  readonly place: string;
  /** A field that is `null` is one that the file says is not there. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface ImportedEdge {
  readonly place: string;
  readonly edge: GraphEdge;
}

/** What was read of imported files, not yet checked by the schemas. */
export interface ImportedGraph {
  /** `null`: no file speaks of nodes. */
  readonly nodes: readonly ImportedNode[] | null;
  /** `null`: no file speaks of edges. */
  readonly edges: readonly ImportedEdge[] | null;
}

export type ReadImport =
  | { readonly ok: true; readonly graph: ImportedGraph }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The most nodes, and the most edges, that one import may name. */
export const IMPORT_LIMITS = { nodes: 10_000, edges: 100_000 } as const;

/** A problem for each id that is named twice, and for lists that are too long. */
export function listProblems({ nodes, edges }: ImportedGraph): Problem[] {
  const problems: Problem[] = [];
  const check = (path: string, count: number, most: number): void => {
    if (count > most)
      problems.push({
        path,
        code: 'out-of-range',
        accepted: `at most ${most} entries`,
        given: String(count),
      });
  };
  check('nodes', nodes?.length ?? 0, IMPORT_LIMITS.nodes);
  check('edges', edges?.length ?? 0, IMPORT_LIMITS.edges);
  if (problems.length > 0) return problems;
  const seen = new Set<string>();
  const once = (key: string, place: string): void => {
    if (seen.has(key))
      problems.push({ path: place, code: 'duplicate', accepted: 'each node and each edge once', given: key });
    seen.add(key);
  };
  for (const { id, place } of nodes ?? []) once(id, place);
  for (const { edge, place } of edges ?? []) once(`${edge.from} ${edge.type} ${edge.to}`, place);
  return problems;
}
