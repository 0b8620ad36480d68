import { planEdit, type EditedNode, type WantedDocuments } from '@architrave/graph-seed/edit';
import type { Problem } from '@architrave/graph-seed/model';
import type { EditAction, GraphEdit, GraphStore, RecordedEdit } from '../knowledge/index.js';
import type { Actor } from '../people/index.js';
import { toProblems } from './domain/problem-path.js';
import type { CurrentGraph, GraphReader } from './graph-reader.js';

/** What somebody wants done to the graph, and why. */
export interface EditIntent<Refusal> {
  readonly action: EditAction;
  readonly message: string | null;
  readonly undoes: string | null;
  /** The version that the caller saw; `null`: whatever the graph is at, as long as the intent still holds. */
  readonly expectedGraphVersion: string | null;
  /** The node whose fields problems name without its id. */
  readonly askedAbout: string | null;
  /** What shall become of the graph, or why not. Asked again when somebody else edits the graph meanwhile. */
  readonly decide: (graph: CurrentGraph) => Decision<Refusal>;
}

export type Decision<Refusal> =
  { readonly ok: true; readonly wanted: WantedDocuments } | { readonly ok: false; readonly refusal: Refusal };

export type EditResult<Refusal> =
  /** `edit`: `null` where nothing differed, and nothing was written. */
  | { readonly ok: true; readonly graphVersion: string; readonly edit: RecordedEdit | null }
  | { readonly ok: false; readonly code: 'INVALID'; readonly problems: readonly Problem[] }
  | StaleGraph
  | { readonly ok: false; readonly code: 'REFUSED'; readonly refusal: Refusal };

export interface StaleGraph {
  readonly ok: false;
  readonly code: 'STALE_GRAPH';
  readonly expectedVersion: string;
  readonly currentVersion: string;
}

/** The longest reason for an edit, in characters. */
export const MAX_EDIT_MESSAGE = 500;
/** How often an edit is planned anew when others commit in between. */
const ATTEMPTS = 5;

/** Carries an intent out: decided, planned and checked on the graph as it is, and committed in one piece with its history. */
export class EditGraph {
  constructor(
    private readonly reader: GraphReader,
    private readonly store: GraphStore,
    private readonly newId: () => string,
    private readonly now: () => Date,
  ) {}

  async execute<Refusal>(intent: EditIntent<Refusal>, actor: Actor): Promise<EditResult<Refusal>> {
    const message = intent.message?.trim() ?? '';
    if (message.length > MAX_EDIT_MESSAGE)
      return { ok: false, code: 'INVALID', problems: [longMessage(message)] };
    let seen = '';
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const graph = await this.reader.current();
      const expected = intent.expectedGraphVersion;
      if (expected !== null && expected !== graph.version) return stale(expected, graph.version);
      const decision = intent.decide(graph);
      if (!decision.ok) return { ok: false, code: 'REFUSED', refusal: decision.refusal };
      const plan = planEdit(graph, this.reader.facts, decision.wanted);
      if (!plan.ok)
        return { ok: false, code: 'INVALID', problems: toProblems(plan.problems, intent.askedAbout) };
      if (plan.changes.length === 0) return { ok: true, graphVersion: graph.version, edit: null };
      const edit = this.editOf(intent, message, plan.edited, actor);
      const result = await this.store.commit(plan.changes, graph.version, edit);
      if (result.ok) return { ok: true, graphVersion: result.version, edit: recorded(edit, result.version) };
      if (result.code === 'UNKNOWN_REFERENCE') {
        throw new Error(
          `Planned change ${result.index} names what the graph at ${graph.version} doesn't have`,
        );
      }
      seen = graph.version;
    }
    return stale(seen, (await this.reader.current()).version);
  }

  private editOf(
    { action, undoes }: Pick<EditIntent<unknown>, 'action' | 'undoes'>,
    message: string,
    nodes: readonly EditedNode[],
    { workspaceId, personId, personName, isAuthenticated }: Actor,
  ): GraphEdit {
    return {
      id: this.newId(),
      at: this.now(),
      action,
      message: message === '' ? null : message,
      author: { workspaceId, personId, personName, isAuthenticated },
      undoes,
      nodes,
    };
  }
}

function recorded({ nodes, ...edit }: GraphEdit, graphVersion: string): RecordedEdit {
  return { ...edit, graphVersion, nodeCount: nodes.length, nodeIds: nodes.map(({ nodeId }) => nodeId) };
}

function stale(expectedVersion: string, currentVersion: string): StaleGraph {
  return { ok: false, code: 'STALE_GRAPH', expectedVersion, currentVersion };
}

function longMessage(message: string): Problem {
  return {
    path: 'message',
    code: 'out-of-range',
    accepted: `0…${MAX_EDIT_MESSAGE} characters`,
    given: `${message.length}`,
  };
}
