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
}

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
    nameWords,
    textWords: [...new Set([...nameWords, ...wordsOf(fold(node.summary[language]))])],
    sortName: fold(node.name[language]),
  };
}

export function searchQueryOf(text: string): SearchQuery {
  const whole = fold(text);
  return { whole, words: wordsOf(whole) };
}

/** How well a document satisfies a query, 0…4 as `GraphStore.search` says; `null` when it doesn't. */
export function rankOf({ whole, words }: SearchQuery, document: SearchDocument): number | null {
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
