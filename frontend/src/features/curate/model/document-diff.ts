import { isObject, withValue, type JsonObject, type NodeDocument } from './node-document';

/** A field that differs: its dotted path, what it held before, what it holds after; `null`: not there. */
export interface FieldChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A field that two people left differently. `base`: what both started from. */
export interface FieldConflict {
  readonly path: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** The side that alone changed it; `both` where a choice has to be made. */
  readonly changedBy: 'mine' | 'theirs' | 'both';
}

/** Whose version of a field is taken. */
export type Side = 'mine' | 'theirs';

/** Each field that differs between two documents. Lists are one field; each edge is one, `edges.TYPE.kind:slug`. */
export function diffDocuments(before: NodeDocument, after: NodeDocument): readonly FieldChange[] {
  return differences(comparable(before), comparable(after), []).map(({ path, ...sides }) => ({
    path: path.join('.'),
    ...sides,
  }));
}

/** Each field that mine and theirs hold differently, with who changed it since the base. */
export function conflictsOf({ base, mine, theirs }: ThreeVersions): readonly FieldConflict[] {
  const start = comparable(base);
  return differences(comparable(mine), comparable(theirs), []).map(({ path, before, after }) => {
    const was = at(start, path);
    const changedBy = same(was, after) ? 'mine' : same(was, before) ? 'theirs' : 'both';
    return { path: path.join('.'), base: was, mine: before, theirs: after, changedBy };
  });
}

/** A document as both started from it, and as each left it. */
export interface ThreeVersions {
  readonly base: NodeDocument;
  readonly mine: NodeDocument;
  readonly theirs: NodeDocument;
}

/** My document with the fields of which theirs was chosen; a field without a choice stays mine. */
export function mergeDocuments(
  { mine, theirs }: Pick<ThreeVersions, 'mine' | 'theirs'>,
  choices: ReadonlyMap<string, Side>,
): NodeDocument {
  const merged = differences(comparable(mine), comparable(theirs), []).reduce<JsonObject>(
    (document, { path, after }) =>
      choices.get(path.join('.')) === 'theirs' ? withValue(document, path, after ?? undefined) : document,
    comparable(mine),
  );
  return documentOf(merged);
}

/** The document with its edges by type and other end, each an object. */
function comparable({ edges, ...fields }: NodeDocument): JsonObject {
  if (!isObject(edges)) return fields;
  const byEnd = Object.entries(edges).map(([type, ends]): [string, JsonObject] => [
    type,
    Object.fromEntries(
      (Array.isArray(ends) ? (ends as unknown[]) : []).map((end) =>
        isObject(end) ? [String(end['to']), end] : [String(end), { to: end }],
      ),
    ),
  ]);
  return { ...fields, edges: Object.fromEntries(byEnd) };
}

function documentOf({ edges, ...fields }: JsonObject): NodeDocument {
  if (!isObject(edges)) return fields;
  const byType = Object.entries(edges).map(([type, ends]): [string, readonly unknown[]] => [
    type,
    Object.values(isObject(ends) ? ends : {}).map((end) =>
      isObject(end) && Object.keys(end).length === 1 ? end['to'] : end,
    ),
  ]);
  return { ...fields, edges: Object.fromEntries(byType) };
}

interface Difference {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** Levels below the root at which a value is one edge: `edges`, its type, its other end. */
const EDGE_LEVEL = 3;

function differences(before: unknown, after: unknown, path: readonly string[]): readonly Difference[] {
  if (same(before, after)) return [];
  const isEdge = path[0] === 'edges' && path.length === EDGE_LEVEL;
  const bothOpen = isObject(before) && isObject(after);
  const edgesOfOne = path[0] === 'edges' && (isObject(before) || isObject(after));
  if (isEdge || (!bothOpen && !edgesOfOne)) {
    return [{ path, before: before ?? null, after: after ?? null }];
  }
  const [was, is] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...keys].flatMap((key) => differences(was[key], is[key], [...path, key]));
}

function at(value: unknown, path: readonly string[]): unknown {
  const found = path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
  return found ?? null;
}

/** Whether two JSON values are the same; the order of keys says nothing. */
function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value ?? null, (_, inner: unknown) =>
      isObject(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? 'null'
  );
}
