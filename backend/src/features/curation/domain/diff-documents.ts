import { isDeepStrictEqual } from 'node:util';
import type { NodeDocument } from '@architrave/graph-seed/edit';

/** A field that differs between two documents; `null`: it was or is not there. */
export interface FieldChange {
  /** The keys that lead to the field. An edge has the path `edges`, its type, the id at its other end. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** Each field that differs, in the order of the documents. Lists are one field, but for edges: each is its own. */
export function diffDocuments(before: NodeDocument | null, after: NodeDocument | null): FieldChange[] {
  return differences(comparable(before), comparable(after), []);
}

/**
 * A document with fields set to what they were before changes. Gives the paths that no longer hold what the changes
 * put there, instead, where there are any.
 */
export function takeBack(
  document: NodeDocument,
  changes: readonly FieldChange[],
):
  | { readonly ok: true; readonly document: NodeDocument }
  | { readonly ok: false; readonly changed: readonly FieldChange[] } {
  const now = comparable(document);
  const changed = changes.filter(({ path, after }) => !isDeepStrictEqual(valueAt(now, path), after));
  if (changed.length > 0) return { ok: false, changed };
  const restored = changes.reduce((value, { path, before }) => withValue(value, path, before), now);
  return { ok: true, document: documentOf(restored) };
}

type Fields = Readonly<Record<string, unknown>>;

/** The document with its edges by type and other end; an edge that is a bare id as an object like the others. */
function comparable(document: NodeDocument | null): Fields {
  if (document === null) return {};
  const { edges, ...fields } = document;
  if (edges === undefined) return fields;
  const byEnd = Object.entries(edges as Record<string, readonly (string | { to: string })[]>).map(
    ([type, ends]) =>
      [
        type,
        Object.fromEntries(ends.map((end) => (typeof end === 'string' ? [end, { to: end }] : [end.to, end]))),
      ] as const,
  );
  return { ...fields, edges: Object.fromEntries(byEnd) };
}

function documentOf({ edges, ...fields }: Fields): NodeDocument {
  if (edges === undefined) return fields;
  const byType = Object.entries(edges as Record<string, Record<string, object>>)
    .map(([type, ends]) => [type, Object.values(ends).map(bareWhereEmpty)] as const)
    .filter(([, ends]) => ends.length > 0);
  return byType.length === 0 ? fields : { ...fields, edges: Object.fromEntries(byType) };
}

function bareWhereEmpty(end: object): unknown {
  return Object.keys(end).length === 1 ? (end as { to: string }).to : end;
}

/** Levels below `edges` at which a value is one edge. */
const EDGE_LEVEL = 3;

function differences(before: unknown, after: unknown, path: readonly string[]): FieldChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  const isEdge = path[0] === 'edges' && path.length === EDGE_LEVEL;
  const inside =
    !isEdge && (isFields(before) || isFields(after)) && (path.length === 0 || isOpen(before, after, path));
  if (!inside) return [{ path, before: before ?? null, after: after ?? null }];
  const [was, is] = [isFields(before) ? before : {}, isFields(after) ? after : {}];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((key) =>
    differences(was[key], is[key], [...path, key]),
  );
}

/** Whether to look inside two values: both are objects, or one is absent and the edges are what is looked at. */
function isOpen(before: unknown, after: unknown, path: readonly string[]): boolean {
  if (isFields(before) && isFields(after)) return true;
  return path[0] === 'edges' && (before === undefined || after === undefined);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  const found = path.reduce<unknown>((inner, key) => (isFields(inner) ? inner[key] : undefined), value);
  return found ?? null;
}

/** A copy with one value set, or taken out where it is `null`. */
function withValue(value: Fields, [key, ...rest]: readonly string[], set: unknown): Fields {
  if (key === undefined) return value;
  const { [key]: old, ...others } = value;
  if (rest.length === 0) return set === null ? others : { ...value, [key]: set };
  return { ...value, [key]: withValue(isFields(old) ? old : {}, rest, set) };
}
