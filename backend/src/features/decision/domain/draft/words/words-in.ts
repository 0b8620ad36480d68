import type { Language } from '@architrave/graph-seed/model';
import type { DraftWords, NumberFormat } from './draft-words.js';
import { englishWords } from './english-words.js';
import { spanishWords } from './spanish-words.js';

const WORDS: Readonly<Record<Language, DraftWords>> = { en: englishWords, es: spanishWords };

/** The sentences of drafts in a language. */
export function draftWords(language: Language): DraftWords {
  return WORDS[language];
}

/** Numbers as the language writes them. */
export function numberFormat(language: Language): NumberFormat {
  return (value, decimals = 0) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(value);
}

/** Of English the form without a comma before "and". */
const LIST_LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es' };

/** `a, b and c`. */
export function joined(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LIST_LOCALES[language], { type: 'conjunction' }).format(items);
}
