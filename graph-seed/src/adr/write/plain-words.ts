import { plainText, singleSpaced } from '../read/inline.js';
import { numberMark } from '../read/title.js';

/**
 * Plain words as inline Markdown that says those words. Signs get a backslash only where they would mean something:
 * several tools show a title as it is written, backslashes included.
 */
export function escapedWords(words: string): string {
  const plain = singleSpaced(words);
  const escaped = isPlain(plain) ? plain : withEscapes(plain);
  // A backslash at the end would take what comes after the words for its own.
  return /(?:^|[^\\])(?:\\\\)*\\$/.test(escaped) ? `${escaped}\\` : escaped;
}

/** The same for words that start a line or an item, where `#`, `-`, `1.` and the like would start a block. */
export function escapedLine(words: string): string {
  const inline = escapedWords(words);
  const number = /^(\d{1,9})([.)])(?=\s|$)/.exec(inline);
  if (number !== null) return `${number[1]}\\${inline.slice(number[1]?.length)}`;
  if (!BLOCK_START.test(inline)) return inline;
  const started = `\\${inline}`;
  // One back-tick less may leave a pair that encloses words.
  return plainText(started) === plainText(inline) ? started : inline.replace(/(?<!\\)[`~]/g, '\\$&');
}

/**
 * A title for a heading. One whose first words would read as the record's number (`12 factors` in record 12) keeps them:
 * the mark or blank after the digits, or else the digit, is written so that it can't be taken for one.
 *
 * @param number the record's number, where the heading has none in front
 */
export function escapedTitle(words: string, number: number | null): string {
  const title = withoutClosingSigns(escapedWords(words));
  const ways = [
    title,
    title.replace(/^(\D*\d+[\])]?)([.:)–—-])/u, '$1\\$2'),
    title.replace(/^(\D*\d+[\])]?)\s/u, '$1&#32;'),
    title.replace(/^(\D*)(\d)/u, (_, lead: string, digit: string) => `${lead}&#${digit.charCodeAt(0)};`),
  ];
  const plain = plainText(title);
  return ways.find((way) => plainText(way) === plain && !readsAsNumber(way, number)) ?? title;
}

function isPlain(words: string): boolean {
  return plainText(words) === words && !words.includes('<!--');
}

function withEscapes(plain: string): string {
  const letters = [...plain].map((letter) => (SIGNS.test(letter) ? `\\${letter}` : letter));
  for (let at = 0; at < letters.length && letters.length <= LONGEST_TRIAL; at += 1) {
    const escaped = letters[at] ?? '';
    if (escaped.length !== 2 || !escaped.startsWith('\\')) continue;
    letters[at] = escaped.slice(1);
    if (plainText(letters.join('')) !== plain) letters[at] = escaped;
  }
  // Readers cut a comment off before they look at escapes.
  return letters.join('').replace(/\\?<!--/g, '&lt;!--');
}

const SIGNS = /[\\`*_<>[\]!&~]/;
const LONGEST_TRIAL = 300;
const BLOCK_START = /^(?:#{1,6}(?:\s|$)|[-+*](?:\s|$)|>|=|-{2}|_{3}|\*\s*\*|~{3}|`{3}|\||\[[^\]]*\]:)/;

export function readsAsNumber(title: string, number: number | null): boolean {
  return numberMark(title, number) !== null || numberMark(title, null) !== null;
}

/** A heading loses number signs at its end. */
function withoutClosingSigns(title: string): string {
  return title.replace(/(^|\s)(#+)$/, '$1\\$2');
}
