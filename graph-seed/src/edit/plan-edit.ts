import { isDeepStrictEqual } from 'node:util';
import type { ContentProblem } from '../compile/content-problem.js';
import type { WrittenEdge } from '../compile/read-nodes.js';
import { documentOf, type NodeDocument } from '../compile/to-yaml-document.js';
import { edgeKey, type GraphChange } from '../load/graph-change.js';
import type { GraphEdge, GraphNode } from '../model/graph.js';
import { nodeId, slugOf, type NodeId } from '../model/node-id.js';
import type { Problem } from '../model/problem.js';
import { ruleProblem } from './document-problems.js';
import { readDocument } from './read-document.js';
import {
  compiled,
  fileOfNode,
  generatedSkills,
  problemsOfGraph,
  writtenPartOf,
  type GraphFacts,
  type WholeGraph,
  type WrittenGraph,
} from './written-graph.js';

/** What nodes shall be: their document, or `null` for a node that shall be gone. */
export type WantedDocuments = ReadonlyMap<string, unknown>;

/** A problem with the node that it concerns; `path` is the field inside that node's document. */
export interface EditProblem extends Problem {
  readonly nodeId: string;
}

/** A node before and after; `null`: it wasn't or isn't there. */
export interface EditedNode {
  readonly nodeId: NodeId;
  readonly before: NodeDocument | null;
  readonly after: NodeDocument | null;
}

export type EditPlan =
  | {
      readonly ok: true;
      /** What a store has to do, in an order that it accepts; empty where nothing differs. */
      readonly changes: readonly GraphChange[];
      /** Every node whose document differs: those asked for, and those that lose a link to a node that goes. */
      readonly edited: readonly EditedNode[];
    }
  | { readonly ok: false; readonly problems: readonly EditProblem[] };

/**
 * What has to change so that nodes become what is wanted, checked like the content: each document by the schema of its
 * kind, then the whole graph as the compiler would make it. Refused are every problem of the wanted nodes, and on other
 * nodes those that the edit brings; what was wrong elsewhere before is not the edit's. A node that goes takes its edges
 * along, both ways, and the skill that the compiler had made for it.
 */
export function planEdit(graph: WholeGraph, facts: GraphFacts, wanted: WantedDocuments): EditPlan {
  const read = readWanted(graph, facts, wanted);
  if (read.problems.length > 0) return { ok: false, problems: read.problems };
  const before = writtenPartOf(graph);
  const after = edited(before, graph, read);
  const next = compiled(after);
  const problems = [
    ...[...read.removed].filter((id) => next.nodes.has(id)).map(madeAgain),
    ...newProblems(before, after, facts, wanted),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const concerned = new Set<NodeId>([...read.put.keys(), ...read.removed]);
  for (const id of [...concerned]) concerned.add(nodeId('skill', slugOf(id)));
  const edges = edgeChanges(graph, next, concerned);
  const candidates = new Set([...concerned, ...edges.map(({ from }) => from)]);
  return {
    ok: true,
    changes: changesBetween(graph, next, concerned, edges),
    edited: editedNodes({ graph, next, facts, candidates }),
  };
}

function madeAgain(id: NodeId): EditProblem {
  const accepted = 'a node that is written: this skill is made from the node of the same slug, remove that';
  return { nodeId: id, path: 'id', code: 'rule', accepted };
}

interface ReadWanted {
  readonly put: ReadonlyMap<NodeId, { readonly node: GraphNode; readonly edges: readonly WrittenEdge[] }>;
  readonly removed: ReadonlySet<NodeId>;
  readonly problems: readonly EditProblem[];
}

function readWanted(graph: WholeGraph, facts: GraphFacts, wanted: WantedDocuments): ReadWanted {
  const put = new Map<NodeId, { node: GraphNode; edges: readonly WrittenEdge[] }>();
  const removed = new Set<NodeId>();
  const problems: EditProblem[] = [];
  for (const [id, document] of wanted) {
    if (document === null) {
      if (graph.nodes.has(id as NodeId)) removed.add(id as NodeId);
      else problems.push({ nodeId: id, path: 'id', code: 'unknown-id', accepted: 'the id of a node' });
      continue;
    }
    const read = readDocument(id, document, facts.hosts);
    if (read.ok) put.set(read.node.id, { node: read.node, edges: read.edges });
    else problems.push(...read.problems.map((problem) => ({ nodeId: id, ...problem })));
  }
  return { put, removed, problems };
}

/** What is written once the wanted nodes are in place and the removed ones are gone with their edges. */
function edited(before: WrittenGraph, graph: WholeGraph, { put, removed }: ReadWanted): WrittenGraph {
  const nodes = new Map(before.nodes);
  // Those of other nodes first, here and below: what is written twice is then reported where it was added.
  for (const id of [...removed, ...put.keys()]) nodes.delete(id);
  for (const [id, { node }] of put) nodes.set(id, node);
  const generated = generatedSkills(nodes.values());
  // Asked for just as the compiler makes it: it stays the compiler's.
  for (const [id, { edges }] of put) if (generated.has(id) && edges.length === 0) nodes.delete(id);
  const gone = goneWith(removed, graph, nodes);
  const edges = new Map<NodeId, readonly WrittenEdge[]>();
  for (const [id, written] of before.edges) {
    if (put.has(id) || gone.has(id)) continue;
    const kept = written.filter(({ edge }) => !gone.has(edge.to));
    if (kept.length > 0) edges.set(id, kept);
  }
  for (const [id, { edges: written }] of put) edges.set(id, written);
  return { nodes, edges };
}

/** The removed nodes and the skills that the compiler had made and won't make any more. */
function goneWith(
  removed: ReadonlySet<NodeId>,
  graph: WholeGraph,
  nodes: ReadonlyMap<NodeId, GraphNode>,
): ReadonlySet<NodeId> {
  const left = compiled({ nodes, edges: new Map() }).nodes;
  const skills = [...removed].map((id) => nodeId('skill', slugOf(id)));
  return new Set([...removed, ...skills.filter((id) => graph.nodes.has(id) && !left.has(id))]);
}

function newProblems(
  before: WrittenGraph,
  after: WrittenGraph,
  facts: GraphFacts,
  wanted: WantedDocuments,
): EditProblem[] {
  const wantedFiles = new Map([...wanted.keys()].map((id) => [fileOfNode(id as NodeId), id]));
  const keyOf = ({ file, message }: ContentProblem): string => `${file} ${message}`;
  const found = problemsOfGraph(after, facts);
  if (found.length === 0) return [];
  const known = new Set(problemsOfGraph(before, facts).map(keyOf));
  return found.flatMap((problem) => {
    const own = wantedFiles.get(problem.file);
    if (own === undefined && known.has(keyOf(problem))) return [];
    return [{ nodeId: own ?? ownerOf(problem.file), ...ruleProblem(problem) }];
  });
}

/** The node of a content file; the file itself where it holds no node. */
function ownerOf(file: string): string {
  const match = /^content\/([^/]+)\/([^/]+)\.yaml$/.exec(file);
  return match === null ? file : `${match[1]}:${match[2]}`;
}

/** An edge that differs between two graphs; absent where it isn't there. */
interface EdgeChange {
  readonly from: NodeId;
  readonly was: GraphEdge | undefined;
  readonly is: GraphEdge | undefined;
}

function edgeChanges(graph: WholeGraph, next: WholeGraph, concerned: ReadonlySet<NodeId>): EdgeChange[] {
  const [was, is] = [edgesTouching(graph, concerned), edgesTouching(next, concerned)];
  return [...new Map([...was, ...is])]
    .map(([key, { from }]) => ({ from, was: was.get(key), is: is.get(key) }))
    .filter((change) => !isDeepStrictEqual(change.was, change.is));
}

function edgesTouching({ edges }: WholeGraph, ids: ReadonlySet<NodeId>): ReadonlyMap<string, GraphEdge> {
  const touching = new Map<string, GraphEdge>();
  for (const outgoing of edges.values()) {
    for (const edge of outgoing)
      if (ids.has(edge.from) || ids.has(edge.to)) touching.set(edgeKey(edge), edge);
  }
  return touching;
}

/** What a store has to do. Nodes come first, so that edges find their ends; a node that goes takes its edges along. */
function changesBetween(
  graph: WholeGraph,
  next: WholeGraph,
  concerned: ReadonlySet<NodeId>,
  edges: readonly EdgeChange[],
): GraphChange[] {
  const nodes = [...concerned].map((id) => ({ id, was: graph.nodes.get(id), is: next.nodes.get(id) }));
  return [
    ...nodes.flatMap(({ was, is }): GraphChange[] =>
      is === undefined || isDeepStrictEqual(was, is) ? [] : [{ op: 'put-node', node: is }],
    ),
    ...edges.flatMap(({ was, is }): GraphChange[] =>
      was !== undefined && is === undefined && next.nodes.has(was.from) && next.nodes.has(was.to)
        ? [{ op: 'remove-edge', edge: { type: was.type, from: was.from, to: was.to } }]
        : [],
    ),
    ...edges.flatMap(({ is }): GraphChange[] => (is === undefined ? [] : [{ op: 'put-edge', edge: is }])),
    ...nodes.flatMap(({ id, was, is }): GraphChange[] =>
      was !== undefined && is === undefined ? [{ op: 'remove-node', id }] : [],
    ),
  ];
}

interface EditedNodesOptions {
  readonly graph: WholeGraph;
  readonly next: WholeGraph;
  readonly facts: GraphFacts;
  readonly candidates: ReadonlySet<NodeId>;
}

/** The nodes whose documents differ, skills that the compiler makes left out. */
function editedNodes({ graph, next, facts, candidates }: EditedNodesOptions): EditedNode[] {
  const written = [graph, next].map((one) => writtenPartOf(one).nodes);
  return [...candidates]
    .filter((id) => written.some((nodes) => nodes.has(id)))
    .map((id) => ({ nodeId: id, before: documentIn(graph, id, facts), after: documentIn(next, id, facts) }))
    .filter(({ before, after }) => !isDeepStrictEqual(before, after));
}

/** A node of a graph as its content file would hold it; `null` where there is none. */
export function documentIn(
  graph: WholeGraph,
  id: NodeId,
  { hosts }: Pick<GraphFacts, 'hosts'>,
): NodeDocument | null {
  const node = graph.nodes.get(id);
  return node === undefined ? null : documentOf(node, graph.edges.get(id) ?? [], hosts);
}
