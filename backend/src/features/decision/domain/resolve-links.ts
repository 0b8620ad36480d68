import type { AdrLink } from '@architrave/graph-seed/adr';
import { DECISION_LIMITS, type DecisionRelation } from './decision.js';
import type { LinkKeys, LinkTargets } from './decision.repository.port.js';

/** Where the text that says the links stands. */
export interface LinkingText {
  readonly id: string;
  readonly file: string;
  readonly links: readonly AdrLink[];
}

/** The names and numbers by which a text's links may call other decisions. */
export function linkKeysOf(links: readonly AdrLink[], fromFile: string): LinkKeys {
  const plain = links.map(({ target }) => plainTarget(target)).filter((target) => target !== null);
  const paths = plain.flatMap((target) => {
    const path = joined(folderOf(fromFile), target);
    return [path, `${path}.md`, `${fileKeyOf(target)}.md`];
  });
  return {
    paths: [...new Set(paths)],
    names: [...new Set(plain.map(fileKeyOf))],
    numbers: [...new Set(plain.map(numberIn).filter((number) => number !== null))],
  };
}

/** What a link leads to in the workspace. */
export class LinkIndex {
  private readonly byPath = new Map<string, string>();
  private readonly byName = new Map<string, string | null>();
  private readonly byNumber = new Map<number, string | null>();
  private readonly byFolderAndNumber = new Map<string, string | null>();

  constructor(targets: LinkTargets) {
    for (const { file, id } of targets.files) {
      this.byPath.set(file, id);
      const name = fileKeyOf(file);
      add(this.byName, name, id);
      const number = /^(?:adr[-_ ]?)?0*(\d{1,6})(?!\d)/i.exec(name)?.[1];
      if (number !== undefined) add(this.byFolderAndNumber, `${folderOf(file)}|${Number(number)}`, id);
    }
    // A number that one decision has itself means that one, whatever it is an alias of.
    for (const { number, id } of targets.numbers.filter(({ isAlias }) => !isAlias))
      this.byNumber.set(number, id);
    const own = new Set(this.byNumber.keys());
    for (const { number, id } of targets.numbers.filter(({ isAlias }) => isAlias))
      if (!own.has(number)) add(this.byNumber, number, id);
  }

  /** The id of what a target in a text means: a path from the text's folder, a file's name, a number; `null`: nothing here. */
  resolve(target: string, fromFile: string): string | null {
    const plain = plainTarget(target);
    if (plain === null) return null;
    const path = joined(folderOf(fromFile), plain);
    const found =
      this.byPath.get(path) ?? this.byPath.get(`${path}.md`) ?? this.byName.get(fileKeyOf(plain)) ?? null;
    if (found !== null) return found;
    const number = numberIn(plain);
    if (number === null) return null;
    return this.byFolderAndNumber.get(`${folderOf(path)}|${number}`) ?? this.byNumber.get(number) ?? null;
  }
}

/** The relations that a text's links make, each once; links to nothing here, or to itself, make none. */
export function relationsIn(
  text: LinkingText,
  index: LinkIndex,
  context: { readonly at: Date; readonly known: readonly DecisionRelation[] },
): DecisionRelation[] {
  const made = new Map<string, DecisionRelation>();
  for (const link of text.links) {
    const other = index.resolve(link.target, text.file);
    if (other === null || other === text.id || made.size >= DECISION_LIMITS.relations) continue;
    const [fromId, toId] = link.inverse ? [other, text.id] : [text.id, other];
    const before = context.known.find(
      (one) => one.fromId === fromId && one.toId === toId && one.relation === link.relation,
    );
    made.set(`${fromId}|${toId}|${link.relation}`, {
      saidById: text.id,
      fromId,
      toId,
      relation: link.relation,
      isInText: true,
      createdAt: before?.createdAt ?? context.at,
      effectiveAt: before?.effectiveAt ?? null,
    });
  }
  return [...made.values()];
}

function add<Key>(map: Map<Key, string | null>, key: Key, id: string): void {
  const known = map.get(key);
  map.set(key, known === undefined || known === id ? id : null); // two that share a name: it means neither
}

/** What a target says without anchor; `null` for an address elsewhere and for nothing. */
function plainTarget(target: string): string | null {
  const plain = decode(target.replace(/[#?].*$/, '').trim());
  return plain === '' || /^[a-z][a-z0-9+.-]*:/i.test(plain) ? null : plain;
}

/** Name of a file without folder and ending, lower case. */
export function fileKeyOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.(md|markdown|adoc)$/i, '').toLowerCase();
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function joined(folder: string, path: string): string {
  if (path.startsWith('/')) return path.slice(1);
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function numberIn(target: string): number | null {
  const name = fileKeyOf(target);
  const digits = /^(?:adr[-_ #]?)?0*(\d{1,6})(?!\d)/i.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a percent sign that encodes nothing
  }
}
