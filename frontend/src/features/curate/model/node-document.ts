import type { Kind } from '../../../lib/kinds';

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A node's content file as JSON; outgoing edges only. */
export type NodeDocument = JsonObject;

/** A text in both languages, as far as it is written. */
export interface Pair {
  readonly en: string;
  readonly es: string;
}

/** A list in both languages: line i of one says the same as line i of the other. */
export interface PairList {
  readonly en: readonly string[];
  readonly es: readonly string[];
}

/** The other end of an edge and what the edge carries. */
export interface EdgeEnd {
  readonly to: string;
  readonly weight?: number;
  readonly level?: number;
  readonly fromLevel?: number;
  readonly required?: boolean;
  readonly group?: string;
  readonly note?: Partial<Pair>;
  readonly source?: string;
  readonly place?: string;
}

/** The lists of a body, in the order in which a page shows them. */
export const BODY_LISTS = ['whenToUse', 'whenNot', 'advantages', 'disadvantages', 'mistakes'] as const;

/** The name of a list of a body. */
export type BodyList = (typeof BODY_LISTS)[number];

/** Keys that every kind has, each with a form of its own. All other keys are the kind's. */
const COMMON_KEYS = new Set(['name', 'summary', 'aliases', 'synonyms', 'correction', 'body', 'edges']);

/** Whether a value is an object with keys, not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What lies at a path; `undefined` where nothing does. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}

/** A copy with one value set; `undefined` takes it out, and with it what becomes empty above it. */
export function withValue(
  document: NodeDocument,
  [key, ...rest]: readonly string[],
  set: unknown,
): NodeDocument {
  if (key === undefined) return document;
  const { [key]: old, ...others } = document;
  const next = rest.length === 0 ? set : emptyToNothing(withValue(isObject(old) ? old : {}, rest, set));
  if (next === undefined) return others;
  // The key keeps its place.
  return key in document ? { ...document, [key]: next } : { ...others, [key]: next };
}

function emptyToNothing(value: JsonObject): JsonObject | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}

/** A text of the document in both languages; what is not there reads as empty. */
export function pairAt(document: NodeDocument, path: readonly string[]): Pair {
  const value = valueAt(document, path);
  return { en: textOf(valueAt(value, ['en'])), es: textOf(valueAt(value, ['es'])) };
}

/** A list of the document in both languages, both as long as the longer. */
export function pairListAt(document: NodeDocument, path: readonly string[]): PairList {
  const value = valueAt(document, path);
  const [en, es] = [textsOf(valueAt(value, ['en'])), textsOf(valueAt(value, ['es']))];
  const length = Math.max(en.length, es.length);
  return { en: filled(en, length), es: filled(es, length) };
}

/** A list of texts; what is not there reads as empty. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}

function filled(texts: readonly string[], length: number): readonly string[] {
  return Array.from({ length }, (_, index) => texts[index] ?? '');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The document with a list of both languages; without lines the list goes. */
export function withPairList(
  document: NodeDocument,
  path: readonly string[],
  { en, es }: PairList,
): NodeDocument {
  return withValue(document, path, en.length === 0 && es.length === 0 ? undefined : { en, es });
}

/** The edges of the document by type, each as an object; the order is the document's. */
export function edgesOf(document: NodeDocument): Readonly<Record<string, readonly EdgeEnd[]>> {
  const edges = document['edges'];
  if (!isObject(edges)) return {};
  return Object.fromEntries(
    Object.entries(edges).map(([type, ends]) => [type, Array.isArray(ends) ? ends.map(endOf) : []]),
  );
}

function endOf(end: unknown): EdgeEnd {
  if (isObject(end)) return end as unknown as EdgeEnd;
  return { to: typeof end === 'string' ? end : '' };
}

/** The document with other edges of a type; none takes the type out. An edge that carries nothing is its id alone. */
export function withEdges(document: NodeDocument, type: string, ends: readonly EdgeEnd[]): NodeDocument {
  return withValue(document, ['edges', type], ends.length === 0 ? undefined : ends.map(shortest));
}

function shortest(end: EdgeEnd): unknown {
  const carried = Object.fromEntries(Object.entries(end).filter(([, value]) => value !== undefined));
  return Object.keys(carried).length === 1 ? end.to : carried;
}

/** What only the node's kind has, keys in their order. */
export function ownFieldsOf(document: NodeDocument): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !COMMON_KEYS.has(key)));
}

/** Whether a key belongs to the kind rather than to every node. */
export function isOwnKey(key: string): boolean {
  return !COMMON_KEYS.has(key);
}

/** The document with other fields of the kind's own; they stand behind names, before body and edges. */
export function withOwnFields(document: NodeDocument, own: JsonObject): NodeDocument {
  const { body, edges, ...rest } = document;
  const head = Object.fromEntries(Object.entries(rest).filter(([key]) => COMMON_KEYS.has(key)));
  return {
    ...head,
    ...Object.fromEntries(Object.entries(own).filter(([key]) => isOwnKey(key))),
    ...(body === undefined ? {} : { body }),
    ...(edges === undefined ? {} : { edges }),
  };
}

/**
 * The document as it is sent: blank lines of names are left out, and so are optional texts that are empty in both
 * languages. Empty lines of lists stay, so that a problem names the line that one sees.
 */
export function toSend(document: NodeDocument): NodeDocument {
  const synonyms = document['synonyms'];
  const named = {
    ...document,
    aliases: notEmpty(withoutBlank(document['aliases'])),
    synonyms: isObject(synonyms)
      ? bothEmpty({ en: withoutBlank(synonyms['en']), es: withoutBlank(synonyms['es']) })
      : synonyms,
  };
  const slim = OPTIONAL_TEXTS.reduce<NodeDocument>((slimmer, path) => {
    const { en, es } = pairAt(slimmer, path);
    return en.trim() === '' && es.trim() === '' ? withValue(slimmer, path, undefined) : slimmer;
  }, named);
  return Object.fromEntries(Object.entries(slim).filter(([, value]) => value !== undefined));
}

const OPTIONAL_TEXTS = [['correction'], ['body', 'what']] as const;

function withoutBlank(value: unknown): readonly string[] {
  return textsOf(value)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function notEmpty(texts: readonly string[]): readonly string[] | undefined {
  return texts.length === 0 ? undefined : texts;
}

function bothEmpty(lists: PairList): PairList | undefined {
  return lists.en.length === 0 && lists.es.length === 0 ? undefined : lists;
}

/** Whether two documents would be sent alike. */
export function isSame(one: NodeDocument, other: NodeDocument): boolean {
  return JSON.stringify(toSend(one)) === JSON.stringify(toSend(other));
}

/** The id of a node to be made; `undefined` until its slug has the form of one. */
export function newNodeId(kind: Kind, slug: string): string | undefined {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ? `${kind}:${slug}` : undefined;
}

/** A slug made of a name: `Write-through cache` → `write-through-cache`. */
export function slugOfName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/** The document that the API gave: always an object, whatever the type of JSON allows. */
export function documentOf(loaded: { readonly document: unknown }): NodeDocument {
  return isObject(loaded.document) ? loaded.document : {};
}
