import type { Language } from '@architrave/graph-seed/model';
import { isForgiving, type SearchQuery } from '../domain/search-text.js';

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
