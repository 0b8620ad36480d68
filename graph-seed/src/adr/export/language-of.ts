import type { AdrReading } from '../adr.js';
import { isSpanishHeading } from '../read/section-kinds.js';
import type { AdrLanguage } from '../write/template.js';

/** The language that a record is written in: Spanish by its headings or by how its arguments and outcome start. */
export function languageOf({ sections }: AdrReading, text: string): AdrLanguage {
  const spanish =
    sections.some(({ heading }) => isSpanishHeading(heading)) ||
    /^\s*[*+-]\s+(?:Bueno|Malo|Neutral), porque\b|^(?:Opción elegida|Alternativa elegida):/m.test(text);
  return spanish ? 'es' : 'en';
}
