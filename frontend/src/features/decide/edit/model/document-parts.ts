import type { AdrReading, AdrSection, AdrSectionKind } from '@architrave/graph-seed/adr';

/** The sections that are edited as objects, or as Markdown where the text has them once. */
export const KNOWN_PARTS = [
  'summary',
  'context',
  'drivers',
  'options',
  'outcome',
  'consequences',
  'confirmation',
  'revisit',
  'more-information',
] as const satisfies readonly AdrSectionKind[];
export type KnownPart = (typeof KNOWN_PARTS)[number];

/** A part of the document, in the order of the text. */
export type DocumentPart =
  | { readonly form: 'known'; readonly part: KnownPart; readonly heading: string; readonly level: number }
  /** A section that no change of the record's own words reaches: its place in the list of the sections. */
  | { readonly form: 'other'; readonly index: number; readonly heading: string; readonly level: number };

/** The parts that a text has. What the head shows (status) and what the options show is no part of its own. */
export function documentParts({ sections, options, chosen, outcome }: AdrReading): readonly DocumentPart[] {
  const seen = new Set<AdrSectionKind>();
  const ofOptions = new Set(options.flatMap(({ section }) => (section === null ? [] : [section.start])));
  const hasOptionsList = sections.some(({ kind }) => kind === 'options');
  const parts = sections.flatMap((section, index): DocumentPart[] => {
    const { kind, heading } = section;
    const level = Math.min(3, Math.max(2, section.level));
    if (kind === 'status' || ofOptions.has(section.span.start)) return [];
    if (kind === 'arguments' && isFrame(section)) return [];
    const isFirst = !seen.has(kind);
    seen.add(kind);
    const part = KNOWN_PARTS.find((known) => known === kind);
    if (part !== undefined && isFirst) return [{ form: 'known', part, heading, level }];
    return [{ form: 'other', index, heading, level }];
  });
  // Options that only have headings of their own stand where the first of them does.
  if (hasOptionsList || options.length === 0) return parts;
  const before = parts.findIndex((part) => part.form === 'known' && part.part === 'outcome');
  const own: DocumentPart = { form: 'known', part: 'options', heading: '', level: 2 };
  const at = before === -1 || (chosen === null && outcome === null) ? parts.length : before;
  return [...parts.slice(0, at), own, ...parts.slice(at)];
}

/** The parts that can be added because the text has none of them. */
export function missingParts(parts: readonly DocumentPart[]): readonly KnownPart[] {
  return KNOWN_PARTS.filter((name) => !parts.some((part) => part.form === 'known' && part.part === name));
}

function isFrame({ body }: AdrSection): boolean {
  return body.end === body.start;
}
