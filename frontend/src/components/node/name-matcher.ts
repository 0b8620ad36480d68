import { fold } from '../../lib/fold';
import { isKind, kindOfId, type Kind } from '../../lib/kinds';
import type { Language } from '../../lib/language';

/** What a node is called, as the API gives it. */
export interface NamedNode {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly synonyms?: Readonly<Record<Language, readonly string[]>> | null;
}

/**
 * Kinds whose names are looked for in texts; the first wins where two share a name. Skills bear the names of what is
 * learned; trade-offs, comparisons, cases, sources and resources have titles that nobody writes within a sentence.
 */
export const LINKED_KINDS = [
  'pattern',
  'technology',
  'protocol',
  'language',
  'role',
  'practice',
  'principle',
  'quality',
  'failure-mode',
  'risk',
  'metric',
  'framework',
  'methodology',
  'certification',
  'capability',
  'level',
  'responsibility',
  'topic',
] as const satisfies readonly Kind[];

/** Kinds whose names are proper nouns: "Go" is a language, "go" is not. */
const PROPER: ReadonlySet<Kind> = new Set(['technology', 'protocol', 'language', 'certification']);
/** Kinds whose names of one word are ordinary words more often than not: "state", "command", "testing". */
const ORDINARY: ReadonlySet<Kind> = new Set([
  'pattern',
  'principle',
  'practice',
  'framework',
  'methodology',
  'capability',
  'level',
  'responsibility',
  'topic',
]);
/** A shorter name is a word of its own far more often than it is the node. */
const SHORTEST = 3;

/** A stretch of a text: plain, or the name of a node. */
export type Stretch = string | { readonly id: string; readonly text: string };

/** Finds the names of nodes in texts of one language. */
export interface NameMatcher {
  /**
   * Cuts a text into stretches. Each node is found once, at its first mention; of names within each other the
   * longest counts. Nodes in `seen` are passed over, and what is found is added to it. Names of one word that are
   * ordinary words count where they are written as names, or lead to one of the nodes in `related`.
   */
  readonly split: (text: string, seen: Set<string>, related?: ReadonlySet<string>) => readonly Stretch[];
  /** The node that a text names by its full id (`pattern:cqrs`); nothing for any other text. */
  readonly idOf: (text: string) => string | undefined;
}

interface Entry {
  readonly id: string;
  /** Written so, where only so it is meant. */
  readonly exact?: string;
  /** A name that is an ordinary word as well. */
  readonly ordinary?: string;
}

/** What decides whether a word is meant as a name. */
interface Circumstances {
  /** Whether it begins a sentence, where every word has a capital. */
  readonly begins: boolean;
  readonly related: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();
const BEGINNING = /(?:^|[.!?:¿]\s*|\n)$/;
const WORD = /[\p{L}\p{N}]+(?:[+#]+)?/gu;
const FULL_ID = /^[a-z-]+:[a-z0-9][a-z0-9-]*$/;

/** A matcher of the names and synonyms of some nodes; the earlier node wins where two share one. */
export function createNameMatcher(nodes: readonly NamedNode[], language: Language): NameMatcher {
  const entries = new Map<string, Entry[]>();
  let longest = 1;
  const add = (id: string, name: string): void => {
    const words = wordsOf(name);
    const key = words.map((word) => word.key).join(' ');
    if (key.length < SHORTEST && !PROPER.has(kindOfId(id))) return;
    longest = Math.max(longest, words.length);
    const exact = PROPER.has(kindOfId(id)) || isAbbreviation(name) ? name : undefined;
    const ordinary =
      exact === undefined && words.length === 1 && ORDINARY.has(kindOfId(id)) ? name : undefined;
    entries.set(key, [...(entries.get(key) ?? []), { id, exact, ordinary }]);
  };
  for (const { id, name, synonyms } of nodes) {
    // "Circuit breaker (pattern)" is written without what is in brackets.
    for (const text of new Set([name[language], withoutBrackets(name[language])])) add(id, text);
    // A synonym that is one ordinary word ("front", "policy") says something else nearly everywhere.
    for (const synonym of synonyms?.[language] ?? []) {
      if (!isOrdinaryWord(synonym) || !ORDINARY.has(kindOfId(id))) add(id, synonym);
    }
  }

  const find = (key: string, written: string, { begins, related }: Circumstances): string | undefined =>
    entries
      .get(key)
      ?.find(
        ({ id, exact, ordinary }) =>
          (exact === undefined || written === exact) &&
          (ordinary === undefined || related.has(id) || (!begins && written === ordinary)),
      )?.id;

  const split = (
    text: string,
    seen: Set<string>,
    related: ReadonlySet<string> = NONE,
  ): readonly Stretch[] => {
    const words = wordsOf(text);
    const stretches: Stretch[] = [];
    let done = 0;
    for (let first = 0; first < words.length; first += 1) {
      for (let count = Math.min(longest, words.length - first); count > 0; count -= 1) {
        const last = words[first + count - 1];
        const start = words[first]?.start ?? 0;
        if (last === undefined || !isOneName(text.slice(start, last.end))) continue;
        // "gRPC-Web" is another thing than gRPC.
        if (text[start - 1] === '-' || /^-\p{L}/u.test(text.slice(last.end, last.end + 2))) continue;
        const written = text.slice(start, last.end);
        const key = words
          .slice(first, first + count)
          .map((word) => word.key)
          .join(' ');
        const circumstances = { begins: BEGINNING.test(text.slice(0, start)), related };
        const id = find(key, written, circumstances) ?? find(singular(key), written, circumstances);
        if (id === undefined || seen.has(id)) continue;
        seen.add(id);
        if (start > done) stretches.push(text.slice(done, start));
        stretches.push({ id, text: written });
        done = last.end;
        first += count - 1;
        break;
      }
    }
    if (done < text.length) stretches.push(text.slice(done));
    return stretches;
  };

  const ids = new Set(nodes.map(({ id }) => id));
  const idOf = (text: string): string | undefined => {
    if (!FULL_ID.test(text) || !isKind(text.slice(0, text.indexOf(':')))) return undefined;
    const isLinked = (LINKED_KINDS as readonly string[]).includes(kindOfId(text));
    // Nodes of other kinds are not among the names; whether they exist, their page tells.
    return ids.has(text) || !isLinked ? text : undefined;
  };
  return { split, idOf };
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    key: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Words of one name are apart by a space, a hyphen, a slash or an apostrophe, not by a comma or a stop. */
function isOneName(text: string): boolean {
  return !/[,;:!?()"«»“”]|\.\s/.test(text);
}

/** "circuit breakers" → "circuit breaker": both languages make plurals with an s. */
function singular(key: string): string {
  return key.length > 4 && key.endsWith('s') ? key.slice(0, -1) : key;
}

function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*/g, ' ').trim();
}

/** "TTL", "DoS", "gRPC": a short word of which most letters are capitals, which tells it from a word that is spelled alike. */
function isAbbreviation(name: string): boolean {
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0;
  return name.length <= 6 && !/\s/.test(name) && capitals * 2 > name.length;
}

function isOrdinaryWord(name: string): boolean {
  return /^\p{Ll}+$/u.test(name);
}
