import type { GraphNode, Language } from '@architrave/graph-seed/model';

/**
 * Whether a word may be found with a wrong letter: four letters or more and no digits. A number with one wrong digit
 * is another number, and a graph full of numbers would have too many of those.
 */
export function isForgiving(word: string): boolean {
  return /^[a-z]{4,}$/.test(word);
}

/** What a node is searched by in one language. All of it is folded: lower case, no accents. */
export interface SearchDocument {
  /** Name, aliases and slug as whole texts. */
  readonly names: readonly string[];
  /** The names as a longer text mentions them: stems of their words, joined by blanks. */
  readonly mentions: readonly string[];
  /** The words of those. */
  readonly nameWords: readonly string[];
  /** The words of those and of the summary. */
  readonly textWords: readonly string[];
  /** The name in this language; orders equals. */
  readonly sortName: string;
}

/** A text to find: as a whole, and as words. */
export interface SearchQuery {
  readonly whole: string;
  /** Without repetitions; empty when the text has no letters or digits. */
  readonly words: readonly string[];
  /** Runs of up to five words in their order, as stems: a node is mentioned when one of them is a name of it. */
  readonly runs: readonly string[];
}

/** How well a document satisfies a query. */
export interface Match {
  /** 0…5 as `GraphStore.search` says. */
  readonly rank: number;
  /** Words of the longest name that the query mentions; 0 below rank 5. */
  readonly mentioned: number;
}

/** Ranks of nodes that only the other language finds start here. */
export const OTHER_LANGUAGE = 6;
/** The rank of a node that the text only mentions. */
export const MENTIONED = 5;
const LONGEST_RUN = 5;
/** Texts longer than this are not read for mentions to their end. */
const MOST_WORDS = 40;

/** Lower case without accents, runs of blanks, hyphens and underscores as one blank. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** The words of a folded text, in order: runs of the letters a–z and digits. */
export function wordsOf(folded: string): string[] {
  return [...new Set(folded.match(/[a-z0-9]+/g) ?? [])];
}

export function searchDocumentOf(node: GraphNode, language: Language): SearchDocument {
  const names = [...new Set([node.name[language], ...node.aliases, node.slug].map(fold))];
  const nameWords = wordsOf(names.join(' '));
  return {
    names,
    mentions: [...new Set(names.map((name) => stemsOf(name).join(' ')).filter((name) => name.length > 1))],
    nameWords,
    textWords: [...new Set([...nameWords, ...wordsOf(fold(node.summary[language]))])],
    sortName: fold(node.name[language]),
  };
}

export function searchQueryOf(text: string): SearchQuery {
  const whole = fold(text);
  return { whole, words: wordsOf(whole), runs: runsOf(stemsOf(whole).slice(0, MOST_WORDS)) };
}

/**
 * A word without the plural endings of both languages, so that *servicios* mentions *servicio* and *services*
 * *service*. Not a dictionary's stem: it only has to be the same for both forms.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return singular.endsWith('e') ? singular.slice(0, -1) : singular;
}

/** Every word that has this stem. */
export function wordsOfStem(stem: string): string[] {
  return [stem, `${stem}e`, `${stem}s`, `${stem}es`].filter((word) => stemOf(word) === stem);
}

function stemsOf(folded: string): string[] {
  return (folded.match(/[a-z0-9]+/g) ?? []).map(stemOf);
}

function runsOf(stems: readonly string[]): string[] {
  const lengths = Array.from({ length: LONGEST_RUN }, (_, index) => index + 1);
  return [
    ...new Set(
      lengths.flatMap((length) =>
        stems.slice(length - 1).map((_, start) => stems.slice(start, start + length).join(' ')),
      ),
    ),
  ];
}

/** How well a document satisfies a query; `null` when it doesn't. */
export function matchOf(query: SearchQuery, document: SearchDocument): Match | null {
  const rank = wholeRankOf(query, document);
  if (rank !== null) return { rank, mentioned: 0 };
  const mentioned = document.mentions
    .filter((name) => query.runs.includes(name))
    .map((name) => name.split(' ').length);
  return mentioned.length === 0 ? null : { rank: MENTIONED, mentioned: Math.max(...mentioned) };
}

/** The rank of a document that holds the whole of the query, 0…4. */
function wholeRankOf({ whole, words }: SearchQuery, document: SearchDocument): number | null {
  if (words.length === 0) return null;
  if (document.names.includes(whole)) return 0;
  if (document.names.some((name) => name.startsWith(whole))) return 1;
  const begins = (word: string, among: readonly string[]): boolean =>
    among.some((other) => other.startsWith(word));
  if (words.every((word) => begins(word, document.nameWords))) return 2;
  if (words.every((word) => begins(word, document.textWords))) return 3;
  const isNear = (word: string): boolean =>
    isForgiving(word) && document.nameWords.some((other) => isOneEditApart(word, other));
  return words.every((word) => begins(word, document.textWords) || isNear(word)) ? 4 : null;
}

/** Whether two words are equal but for one letter changed, missing or added, or two neighbours swapped. Equal words are. */
export function isOneEditApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const restOf = (word: string, skipped: number): string => word.slice(start + skipped);
  if (one.length < other.length) return restOf(one, 0) === restOf(other, 1);
  if (one.length > other.length) return restOf(one, 1) === restOf(other, 0);
  const isSwapped =
    one[start] === other[start + 1] && one[start + 1] === other[start] && restOf(one, 2) === restOf(other, 2);
  return isSwapped || restOf(one, 1) === restOf(other, 1);
}

/** The words that come of swapping two neighbours of a word. */
export function swappedNeighbours(word: string): string[] {
  return [...word].slice(1).map((_, index) => {
    const letters = [...word];
    [letters[index], letters[index + 1]] = [letters[index + 1] ?? '', letters[index] ?? ''];
    return letters.join('');
  });
}
