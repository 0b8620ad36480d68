import type { Span } from '../adr.js';
import { entryOf, type FrontMatter, type FrontMatterEntry } from './front-matter.js';
import { plainText } from './inline.js';
import { sliceOf, trimmedSpan } from './lines.js';
import { lineLabelled, type MetadataLine } from './metadata.js';
import type { Outline } from './outline.js';
import { isPlaceholder } from './placeholder.js';

export type PeopleRole = 'deciders' | 'consulted' | 'informed';

/** A list of names or tags in the front matter or among the lines under the title. */
export interface NameList {
  readonly names: readonly string[];
  /** The same names with their places; several at one place where YAML writes them otherwise than it reads them. */
  readonly parts: readonly NamePart[];
  readonly entry: FrontMatterEntry | null;
  readonly line: MetadataLine | null;
  /** Where the list is written: value of the entry or of the line. */
  readonly value: Span;
}

export interface NamePart {
  readonly text: string;
  readonly span: Span;
}

export const ROLE_LABELS: Readonly<Record<PeopleRole, readonly string[]>> = {
  deciders: [
    'deciders',
    'decision-makers',
    'decision makers',
    'decider',
    'decision-maker',
    'decision maker',
    'decided by',
    'decisores',
    'responsables',
    'quién decide',
    'quienes deciden',
    'responsables de la decisión',
  ],
  consulted: ['consulted', 'consultados', 'consultadas', 'personas consultadas'],
  informed: ['informed', 'informados', 'informadas', 'personas informadas'],
};

export const TAG_LABELS: readonly string[] = ['tags', 'etiquetas'];

export function readPeople(
  outline: Outline,
  metadata: readonly MetadataLine[],
  role: PeopleRole,
): NameList | null {
  return readNames(outline, metadata, ROLE_LABELS[role], /[,;\n]/);
}

/** Tags of a line are parted by spaces as well, which is how log4brains writes them. */
export function readTags(outline: Outline, metadata: readonly MetadataLine[]): NameList | null {
  return readNames(outline, metadata, TAG_LABELS, /[,;\n]/, /[\s,;]/);
}

function readNames(
  { text, frontMatter }: Outline,
  metadata: readonly MetadataLine[],
  labels: readonly string[],
  separator: RegExp,
  withoutComma: RegExp = separator,
): NameList | null {
  const entry = entryOfNames(frontMatter, labels);
  if (entry !== null) {
    const written = entry.items.length > 0 ? entry.items : partsOfEntry(text, entry, separator, withoutComma);
    const parts = written.filter((part) => isName(part.text));
    return { names: parts.map((part) => part.text), parts, entry, line: null, value: entry.value };
  }
  const line = lineLabelled(metadata, labels);
  if (line === null) return null;
  const below = line.below.map((span) => ({ text: plainText(sliceOf(text, span)), span }));
  const open = isPlaceholder(plainText(sliceOf(text, line.value)));
  const own = open ? [] : partsOf(text, line.value, separator, withoutComma);
  const parts = [...own, ...below].filter((part) => isName(part.text));
  return { names: parts.map((part) => part.text), parts, entry: null, line, value: line.value };
}

/** Parts of a scalar; of one that YAML reads otherwise than it is written (escapes, folded lines) the words alone. */
function partsOfEntry(
  text: string,
  entry: FrontMatterEntry,
  separator: RegExp,
  withoutComma: RegExp,
): readonly NamePart[] {
  if (entry.form !== 'scalar') return [];
  const quote = /^["']/.test(sliceOf(text, entry.value)) ? 1 : 0;
  const inner = {
    start: entry.value.start + quote,
    end: Math.max(entry.value.start + quote, entry.value.end - quote),
  };
  if (isPlaceholder(entry.text)) return [];
  if (sliceOf(text, inner).trim() === entry.text) return partsOf(text, inner, separator, withoutComma);
  const words = partsOf(entry.text, { start: 0, end: entry.text.length }, separator, withoutComma);
  return words.map((part) => ({ text: part.text, span: entry.value }));
}

function entryOfNames(frontMatter: FrontMatter | null, labels: readonly string[]): FrontMatterEntry | null {
  return entryOf(
    frontMatter,
    ...labels.flatMap((label) => [label, label.replace(/ /g, '-'), label.replace(/ /g, '_')]),
  );
}

/** Commas part; where none does, what the dialect uses instead. */
function partsOf(text: string, value: Span, separator: RegExp, withoutComma: RegExp): readonly NamePart[] {
  const source = sliceOf(text, value);
  return partsAt(source, separator.test(source) ? separator : withoutComma).map((span) => {
    const own = trimmedSpan(text, { start: value.start + span.start, end: value.start + span.end });
    return { text: plainText(sliceOf(text, own)), span: own };
  });
}

/** Commas inside parentheses part nothing: "Jay (contributors: Doug, Andy)" is one name. */
function partsAt(source: string, separator: RegExp): readonly Span[] {
  const parts: Span[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at] ?? '';
    if (letter === '(') depth += 1;
    if (letter === ')') depth = Math.max(0, depth - 1);
    if (depth > 0 || !separator.test(letter)) continue;
    parts.push({ start, end: at });
    start = at + 1;
  }
  return [...parts, { start, end: source.length }];
}

function isName(name: string): boolean {
  return name !== '' && !isPlaceholder(name);
}
