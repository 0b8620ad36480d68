import type { Span } from '../adr.js';

/** A date as words write it. */
export interface WrittenDate {
  /** YYYY-MM-DD. */
  readonly iso: string;
  /** Inside the words. */
  readonly span: Span;
  readonly pattern: DatePattern;
  /** Day and month could change places: nothing in the date says which is which. */
  readonly ambiguous: boolean;
  /** Day and month stand in the wrong places of an ISO date: `2024-14-02`. */
  readonly swapped: boolean;
}

/** How a date is written, to write another one the same way. */
export type DatePattern =
  | { readonly form: 'iso'; readonly separator: string }
  | {
      readonly form: 'numbers';
      readonly first: 'day' | 'month';
      readonly separator: string;
      readonly padded: boolean;
    }
  | {
      readonly form: 'words';
      /** The date with `{day}`, `{month}` and `{year}` for its parts. */
      readonly template: string;
      /** Index of the month's name among the names of its month. */
      readonly name: number;
      readonly capital: boolean;
    };

/**
 * The first date in some words: ISO, day and month in either order, month words in English or Spanish. `first` says
 * which of day and month comes first where both could; `null`: nothing says so, and the month is taken.
 */
export function findDate(words: string, first: 'day' | 'month' | null): WrittenDate | null {
  const source = words.slice(0, LONGEST);
  const found = [isoDate(source), numberDate(source, first), wordDate(source)].filter(
    (date) => date !== null,
  );
  return found.toSorted((one, other) => one.span.start - other.span.start)[0] ?? null;
}

/** YYYY-MM of words that name a month without a day, else `null`. */
export function findMonth(words: string): string | null {
  const match = MONTH_ALONE.exec(words.slice(0, LONGEST));
  return match === null ? null : `${match[1]}-${match[2]}`;
}

/** Which of day and month comes first in the dates of some words, where one of them tells. */
export function dayMonthOrder(words: string): 'day' | 'month' | null {
  for (const match of words.matchAll(NUMBERS)) {
    const [one, two] = [Number(match[1]), Number(match[3])];
    if (one > 12 && one <= 31 && two <= 12) return 'day';
    if (two > 12 && two <= 31 && one <= 12) return 'month';
  }
  return null;
}

/** The date written like the pattern. */
export function writeDate(iso: string, pattern: DatePattern): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  // A month without a day has one way of being written.
  if (day === '') return iso;
  if (pattern.form === 'words') return inWords(pattern, year, Number(month), Number(day));
  if (pattern.form === 'iso') return [year, month, day].join(pattern.separator);
  const short = (number: string) => (pattern.padded ? number : String(Number(number)));
  const order = pattern.first === 'day' ? [short(day), short(month)] : [short(month), short(day)];
  return [...order, year].join(pattern.separator);
}

/** YYYY-MM-DD, or `null` for a day that no calendar has. */
export function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || year < 1970 || year > 2199) return null;
  return date.toISOString().slice(0, 10);
}

const LONGEST = 400;
/** What may not follow a date: more digits, or letters (`2023-07-2i`) other than the T before a time. */
const END = '(?![\\dA-SU-Za-su-z])';
const ISO = new RegExp(
  `(?<!\\d)(\\d{4})([-/.]?)(\\d{2})\\2(\\d{2})${END}|(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\6(\\d{1,2})${END}`,
);
const MONTH_ALONE = /^\D{0,20}(?<!\d)((?:19|20)\d{2})[-/](0[1-9]|1[0-2])(?![-/\d])/;
const NUMBERS = /(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d])/g;

function isoDate(source: string): WrittenDate | null {
  const match = ISO.exec(source);
  if (match === null) return null;
  const separator = match[2] ?? match[6] ?? '';
  const year = Number(match[1] ?? match[5]);
  const [two, three] = [Number(match[3] ?? match[7]), Number(match[4] ?? match[8])];
  const span = { start: match.index, end: match.index + match[0].length };
  const pattern = { form: 'iso' as const, separator };
  const iso = isoOf(year, two, three);
  if (iso !== null) return { iso, span, pattern, ambiguous: false, swapped: false };
  const turned = two > 12 ? isoOf(year, three, two) : null;
  return turned === null ? null : { iso: turned, span, pattern, ambiguous: false, swapped: true };
}

function numberDate(source: string, preferred: 'day' | 'month' | null): WrittenDate | null {
  for (const match of source.matchAll(NUMBERS)) {
    const [one, two] = [Number(match[1]), Number(match[3])];
    const year = Number(match[4]) < 100 ? 2000 + Number(match[4]) : Number(match[4]);
    const separator = match[2] ?? '/';
    const dots = separator === '.' ? 'day' : null;
    const first = one > 12 ? 'day' : two > 12 ? 'month' : (preferred ?? dots ?? 'month');
    const iso = first === 'day' ? isoOf(year, two, one) : isoOf(year, one, two);
    if (iso === null) continue;
    const said = one > 12 || two > 12 || one === two || preferred !== null || dots !== null;
    const padded = match[1]?.length === 2 && match[3]?.length === 2;
    const span = { start: match.index, end: match.index + match[0].length };
    return {
      iso,
      span,
      pattern: { form: 'numbers', first, separator, padded },
      ambiguous: !said,
      swapped: false,
    };
  }
  return null;
}

/** Names of each month: English in full and short, Spanish in full and short, then other spellings. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febrero', 'feb'],
  ['march', 'mar', 'marzo', 'mar'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'may', 'mayo', 'may'],
  ['june', 'jun', 'junio', 'jun'],
  ['july', 'jul', 'julio', 'jul'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sep', 'septiembre', 'sep', 'sept', 'setiembre'],
  ['october', 'oct', 'octubre', 'oct'],
  ['november', 'nov', 'noviembre', 'nov'],
  ['december', 'dec', 'diciembre', 'dic'],
];
const MONTH = MONTHS.flat()
  .toSorted((one, other) => other.length - one.length)
  .join('|');
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|º|°)?[ .-]*(?:of |de )?[ -]*(${MONTH})\\b[.,]?[ -]*(?:de |del )?(\\d{4})(?!\\d)`,
  'i',
);
const MONTH_FIRST = new RegExp(
  `\\b(${MONTH})\\b[. ]*(\\d{1,2})(?:st|nd|rd|th)?,?[ ]*(?:de |del )?(\\d{4})(?!\\d)`,
  'i',
);

function wordDate(source: string): WrittenDate | null {
  const dayFirst = DAY_FIRST.exec(source);
  const match = dayFirst ?? MONTH_FIRST.exec(source);
  if (match === null) return null;
  const [day = '', word = ''] = dayFirst ? [match[1], match[2]] : [match[2], match[1]];
  const year = match[3] ?? '';
  const month = MONTHS.findIndex((names) => names.includes(word.toLowerCase()));
  const iso = isoOf(Number(year), month + 1, Number(day));
  if (iso === null) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  const template = match[0]
    .replace(new RegExp(`(?<!\\d)${day}(?:st|nd|rd|th)?(?!\\d)`, 'i'), '{day}')
    .replace(word, '{month}')
    .replace(new RegExp(`${year}$`), '{year}');
  const name = (MONTHS[month] ?? []).indexOf(word.toLowerCase());
  const pattern = { form: 'words' as const, template, name, capital: word !== word.toLowerCase() };
  return { iso, span, pattern, ambiguous: false, swapped: false };
}

function inWords(
  pattern: Extract<DatePattern, { form: 'words' }>,
  year: string,
  month: number,
  day: number,
): string {
  const names = MONTHS[month - 1] ?? [];
  const name = names[pattern.name] ?? names[0] ?? '';
  const written = pattern.capital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  return pattern.template.replace('{day}', String(day)).replace('{month}', written).replace('{year}', year);
}
