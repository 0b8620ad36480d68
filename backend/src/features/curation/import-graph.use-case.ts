import { planEdit, type NodeDocument } from '@architrave/graph-seed/edit';
import type { NodeId, Problem } from '@architrave/graph-seed/model';
import type { Actor } from '../people/index.js';
import { digestOf } from './domain/canonical-json.js';
import { diffDocuments, type FieldChange } from './domain/diff-documents.js';
import type { ImportedGraph } from './domain/import/imported-graph.js';
import { planImport, type ImportOptions, type ImportPlan } from './domain/import/plan-import.js';
import { toProblems } from './domain/problem-path.js';
import type { EditGraph, EditResult } from './edit-graph.js';
import type { CurrentGraph, GraphReader } from './graph-reader.js';

/** What an import would do. */
export interface ImportPreview {
  readonly graphVersion: string;
  /** Names what was shown: applied is only what gives the same again. */
  readonly digest: string;
  readonly counts: ImportCounts;
  /** The nodes that differ, by id, with each field that does. */
  readonly nodes: readonly ImportedChange[];
  readonly problems: readonly Problem[];
}

export interface ImportCounts {
  readonly nodes: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
  };
  readonly edges: { readonly added: number; readonly changed: number; readonly removed: number };
}

export interface ImportedChange {
  readonly id: string;
  readonly change: 'added' | 'changed' | 'removed';
  readonly fields: readonly FieldChange[];
}

export interface ApplyImportCommand {
  readonly imported: ImportedGraph;
  readonly options: ImportOptions;
  /** The version and the digest of the preview. */
  readonly expectedVersion: string;
  readonly digest: string;
  readonly message: string | null;
}

/** The files or the graph give something else than what was previewed. */
export interface ImportRefusal {
  readonly code: 'OTHER_IMPORT' | 'INVALID_IMPORT';
  readonly problems: readonly Problem[];
}

export type ApplyImportResult = EditResult<ImportRefusal> & { readonly counts?: ImportCounts };

/** Shows what imported files would make of the graph, and makes it in one edit. */
export class ImportGraph {
  constructor(
    private readonly editor: EditGraph,
    private readonly reader: GraphReader,
  ) {}

  async preview(imported: ImportedGraph, options: ImportOptions): Promise<ImportPreview> {
    const graph = await this.reader.current();
    const plan = planImport(imported, graph, this.reader.facts, options);
    const rules = planEdit(graph, this.reader.facts, plan.wanted);
    const nodes = this.changes(plan, graph);
    return {
      graphVersion: graph.version,
      digest: digestOfPlan(plan),
      counts: countsOf(nodes, plan.unchanged),
      nodes,
      problems: [...placedProblems(plan), ...(rules.ok ? [] : toProblems(rules.problems))],
    };
  }

  async apply(command: ApplyImportCommand, actor: Actor): Promise<ApplyImportResult> {
    const { imported, options, expectedVersion, digest, message } = command;
    let counts: ImportCounts | undefined;
    const result = await this.editor.execute<ImportRefusal>(
      {
        action: 'import',
        message,
        undoes: null,
        expectedGraphVersion: expectedVersion,
        askedAbout: null,
        decide: (graph) => {
          const plan = planImport(imported, graph, this.reader.facts, options);
          if (plan.problems.length > 0) {
            return { ok: false, refusal: { code: 'INVALID_IMPORT', problems: placedProblems(plan) } };
          }
          if (digestOfPlan(plan) !== digest) return { ok: false, refusal: OTHER_IMPORT };
          counts = countsOf(this.changes(plan, graph), plan.unchanged);
          return { ok: true, wanted: plan.wanted };
        },
      },
      actor,
    );
    return result.ok ? { ...result, counts } : result;
  }

  private changes({ wanted }: ImportPlan, graph: CurrentGraph): ImportedChange[] {
    return [...wanted]
      .map(([id, document]): ImportedChange => {
        const before = this.reader.documentOf(graph, id as NodeId);
        const change = before === null ? 'added' : document === null ? 'removed' : 'changed';
        return { id, change, fields: diffDocuments(before, document as NodeDocument | null) };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

const OTHER_IMPORT: ImportRefusal = {
  code: 'OTHER_IMPORT',
  problems: [{ path: 'digest', code: 'stale', accepted: 'the digest of a preview of these very files' }],
};

function digestOfPlan({ wanted }: ImportPlan): string {
  return digestOf([...wanted].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Problems that already say where in the files they are. */
function placedProblems({ problems }: ImportPlan): Problem[] {
  return problems.map(({ nodeId: _, ...problem }) => problem);
}

function countsOf(nodes: readonly ImportedChange[], unchanged: number): ImportCounts {
  const count = (change: ImportedChange['change']): number =>
    nodes.filter((node) => node.change === change).length;
  const edges = nodes.flatMap(({ fields }) => fields.filter(({ path }) => path[0] === 'edges'));
  return {
    nodes: { added: count('added'), changed: count('changed'), removed: count('removed'), unchanged },
    edges: {
      added: edges.filter(({ before }) => before === null).length,
      changed: edges.filter(({ before, after }) => before !== null && after !== null).length,
      removed: edges.filter(({ after }) => after === null).length,
    },
  };
}
