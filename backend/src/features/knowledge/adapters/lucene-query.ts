import type { Language } from '@architrave/graph-seed/model';
import { isForgiving, stemOf, wordsOfStem, type SearchQuery } from '../domain/search-text.js';

/**
 * The full-text query that finds the nodes which the port's ranks admit in one language: every word begins a word of
 * the text, or is one letter off a word of the names. The words hold letters and digits only, so that none is syntax.
 */
export function luceneQueryOf({ words }: SearchQuery, language: Language): string {
  return words
    .map((word) => {
      const near = !isForgiving(word) ? '' : ` nameText_${language}:${word}~1`;
      return `+(text_${language}:${word}*${near})`;
    })
    .join(' ');
}

/** The full-text query that finds every node with a name of which the text may hold each word, in either number. */
export function luceneMentionsOf({ words }: SearchQuery, language: Language): string {
  const forms = new Set(words.flatMap((word) => wordsOfStem(stemOf(word))));
  return `nameText_${language}:(${[...forms].join(' ')})`;
}
