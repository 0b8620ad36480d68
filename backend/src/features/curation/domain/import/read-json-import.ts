import { isNestedTooDeep } from '@architrave/graph-seed/edit';
import type { GraphEdge, Problem } from '@architrave/graph-seed/model';
import { z } from 'zod';
import { JSON_FORMAT, JSON_FORMAT_VERSION } from '../export/json.js';
import { listProblems, type ReadImport } from './imported-graph.js';

/** Levels of nesting around a document. */
const AROUND = 3;
const DEEPEST = 64 + AROUND;

const fileSchema = z.strictObject({
  format: z.literal(JSON_FORMAT),
  formatVersion: z.literal(JSON_FORMAT_VERSION),
  graphVersion: z.string().optional(),
  nodes: z.array(z.looseObject({ id: z.string() })).optional(),
  edges: z.array(z.looseObject({ from: z.string(), type: z.string(), to: z.string() })).optional(),
});

const ACCEPTED = `{ "format": "${JSON_FORMAT}", "formatVersion": ${JSON_FORMAT_VERSION}, "nodes": [{ "id", … }], "edges": [{ "from", "type", "to", … }] }`;

/** Reads a file in the form of the JSON export; nodes or edges may be left out. Reports every problem of its outer form. */
export function readJsonImport(text: string): ReadImport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused([{ path: 'graph', code: 'wrong-form', accepted: `JSON: ${(error as Error).message}` }]);
  }
  if (isNestedTooDeep(value, DEEPEST)) {
    return refused([{ path: 'graph', code: 'too-deep', accepted: `at most ${DEEPEST} levels of nesting` }]);
  }
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) {
    return refused(
      parsed.error.issues.map(({ path, code }) => ({
        path: path.map(String).join('.'),
        code: code === 'unrecognized_keys' ? 'unknown-key' : 'wrong-form',
        accepted: ACCEPTED,
      })),
    );
  }
  const { nodes, edges } = parsed.data;
  const inNodes = (nodes ?? []).flatMap(({ edges: own }, index) =>
    own === undefined ? [] : [edgesInNode(index)],
  );
  if (inNodes.length > 0) return refused(inNodes);
  const graph = {
    nodes: nodes?.map(({ id, ...fields }, index) => ({ id, place: `nodes.${index}`, fields })) ?? null,
    edges:
      edges?.map((edge, index) => ({ place: `edges.${index}`, edge: edge as unknown as GraphEdge })) ?? null,
  };
  const problems = listProblems(graph);
  return problems.length > 0 ? refused(problems) : { ok: true, graph };
}

function edgesInNode(index: number): Problem {
  return {
    path: `nodes.${index}.edges`,
    code: 'unknown-key',
    accepted: 'edges in the list of their own, `edges`',
  };
}

function refused(problems: readonly Problem[]): ReadImport {
  return { ok: false, problems };
}
