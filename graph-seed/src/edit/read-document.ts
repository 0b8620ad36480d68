import type { Hosts } from '../model/advisor-data.schema.js';
import { KIND_NAMES } from '../model/kinds.js';
import { parseNodeId } from '../model/node-id.js';
import { nodeSchemaOf } from '../model/node.schema.js';
import type { Problem } from '../model/problem.js';
import { nodeOfFile, type NodeOfFile } from '../compile/read-nodes.js';
import { formProblems } from './document-problems.js';

export type ReadDocument =
  ({ readonly ok: true } & NodeOfFile) | { readonly ok: false; readonly problems: readonly Problem[] };

/** Levels of nesting that a document may have: as many as a content file. */
const DEEPEST_NESTING = 64;

/**
 * A document as the node that it describes, checked by the schema of its kind: the same that content files pass.
 * Reports every problem of its form at once. Whether what it names exists is for the whole graph to tell.
 */
export function readDocument(id: string, document: unknown, hosts: Hosts): ReadDocument {
  const parsed = parseNodeId(id);
  if (parsed === undefined) {
    const accepted = `kind:slug, the kind one of ${KIND_NAMES.join(', ')}, the slug in lower case with hyphens`;
    return { ok: false, problems: [{ path: 'id', code: 'wrong-form', accepted, given: id.slice(0, 60) }] };
  }
  if (isNestedTooDeep(document)) {
    return {
      ok: false,
      problems: [{ path: '', code: 'too-deep', accepted: `at most ${DEEPEST_NESTING} levels of nesting` }],
    };
  }
  const schema = nodeSchemaOf(parsed.kind);
  const result = schema.safeParse(document);
  if (!result.success) return { ok: false, problems: formProblems(result.error, document, schema) };
  return { ok: true, ...nodeOfFile(parsed.kind, parsed.slug, result.data, hosts) };
}

/** Whether a value nests beyond what is admitted. Looks level by level, so that depth costs no stack. */
export function isNestedTooDeep(value: unknown, deepest = DEEPEST_NESTING): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : [],
    );
  }
  return false;
}
