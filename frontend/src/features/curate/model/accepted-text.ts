import type { Language } from '../../../lib/language';

/** What a field accepts, in a language; `lang` where only the server's English wording is known. */
export interface AcceptedText {
  readonly text: string;
  readonly lang?: Language;
}

/** The server's wordings for fields, and how Spanish says them. */
const SPANISH: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^a text of at least 1 character$/, () => 'un texto que no esté vacío'],
  [/^a text of at least (\d+) characters$/, (n) => `un texto de al menos ${n} caracteres`],
  [/^a text of (\d+)…(\d+) characters$/, (a, b) => `un texto de ${a} a ${b} caracteres`],
  [/^a text of the form (.+)$/, (form) => `un texto de la forma ${form}`],
  [/^a text$/, () => 'un texto'],
  [/^a list of at least 1 item$/, () => 'una lista con al menos un elemento'],
  [/^a list of at least (\d+) items$/, (n) => `una lista con al menos ${n} elementos`],
  [/^a list of (\d+)…(\d+) items$/, (a, b) => `una lista de ${a} a ${b} elementos`],
  [/^a list of (\d+) items$/, (n) => `una lista de ${n} elementos`],
  [/^a list$/, () => 'una lista'],
  [/^one of: (.+)$/, (words) => `uno de: ${words}`],
  [/^true or false$/, () => 'true o false'],
  [/^an address: https:\/\/…$/, () => 'una dirección: https://…'],
  [/^a day: YYYY-MM-DD$/, () => 'un día: AAAA-MM-DD'],
  [/^a full node id, kind:slug$/, () => 'un id completo, clase:slug'],
  [/^an object with the keys: (.+)$/, (keys) => `un objeto con las claves: ${keys}`],
  [/^whole number of at least (\S+)$/, (n) => `un entero de ${n} o más`],
  [/^whole number of at most (\S+)$/, (n) => `un entero de ${n} o menos`],
  [/^whole number (\S+)…(\S+)$/, (a, b) => `un entero de ${a} a ${b}`],
  [/^whole number above (\S+)$/, (n) => `un entero mayor que ${n}`],
  [/^whole number$/, () => 'un entero'],
  [/^number of at least (\S+)$/, (n) => `un número de ${n} o más`],
  [/^number of at most (\S+)$/, (n) => `un número de ${n} o menos`],
  [/^number (\S+)…(\S+)$/, (a, b) => `un número de ${a} a ${b}`],
  [/^number above (\S+)$/, (n) => `un número mayor que ${n}`],
  [/^number$/, () => 'un número'],
  [/^nothing$/, () => 'nada'],
];

/** What would be accepted, in the language of the page where the wording is known, else in the server's English. */
export function acceptedText(accepted: string, language: Language): AcceptedText {
  if (language === 'en') return { text: accepted };
  for (const [pattern, say] of SPANISH) {
    const match = pattern.exec(accepted);
    if (match !== null) return { text: say(...match.slice(1)) };
  }
  return { text: accepted, lang: 'en' };
}
