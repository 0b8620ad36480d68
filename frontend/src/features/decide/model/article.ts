import {
  readAdr,
  type AdrReading,
  type AdrSection,
  type AdrSectionKind,
  type Span,
} from '@architrave/graph-seed/adr';

/** A decision's text as it is read: in its own order, what the page shows elsewhere taken out. */
export interface Article {
  readonly reading: AdrReading;
  /** The one sentence that says it all, Markdown; empty where the text has none. */
  readonly summary: string;
  /** What stands between title and first section, Markdown; lines of metadata left out. */
  readonly preamble: string;
  readonly blocks: readonly ArticleBlock[];
}

/** A section as text, or the options as a table in the place of their list. */
export type ArticleBlock =
  | {
      readonly form: 'text';
      readonly id: string;
      readonly kind: AdrSectionKind;
      readonly heading: string;
      /** 2…4, as headings of the page. */
      readonly level: number;
      readonly markdown: string;
    }
  | {
      readonly form: 'options';
      readonly id: string;
      readonly heading: string;
      readonly options: readonly ArticleOption[];
    };

/** An option with what speaks for and against it. */
export interface ArticleOption {
  readonly title: string;
  readonly isChosen: boolean;
  readonly description: string;
  readonly good: readonly string[];
  readonly bad: readonly string[];
  /** Neither way, or not said which. */
  readonly neutral: readonly string[];
}

/** Lines that head or front matter say already, in the words of the dialects. */
const METADATA =
  /^\s*(?:[-*+]\s+)?\**\s*(?:status|date|deciders?|decision[- ]makers?|consulted|informed|tags?)\s*\**\s*:/i;

/** Reads a decision's text for the page. Nothing that somebody wrote is lost: what no table shows stays text. */
export function toArticle(text: string, fileName: string): Article {
  const reading = readAdr(text, fileName);
  const options = toOptions(reading);
  const shown = optionSections(reading, text);
  const optionsAt =
    reading.sections.find(({ kind }) => kind === 'options') ??
    reading.sections.find((section) => shown.has(section));
  const summary = reading.sections.find(({ kind }) => kind === 'summary');
  const blocks = reading.sections.flatMap((section, index): ArticleBlock[] => {
    const id = `s${index}`;
    if (section === optionsAt && options.length > 0) {
      const block: ArticleBlock = { form: 'options', id, heading: section.heading, options };
      const rest = section.kind === 'options' ? besideOptions(section, reading, text) : '';
      return rest === '' ? [block] : [block, textBlock(section, `${id}r`, rest)];
    }
    if (section === summary || shown.has(section) || isSaidInHead(section, reading, text)) return [];
    const markdown = slice(text, section.body);
    // A heading over nothing is a frame for what follows, or a form that nobody filled in.
    if (markdown === '' && !holdsOthers(reading.sections, index, shown)) return [];
    return [textBlock(section, id, markdown)];
  });
  return {
    reading,
    summary: summary === undefined ? '' : slice(text, summary.body),
    preamble: preambleOf(text, reading),
    blocks,
  };
}

function textBlock(section: AdrSection, id: string, markdown: string): ArticleBlock {
  const level = Math.min(4, Math.max(2, section.level));
  return { form: 'text', id, kind: section.kind, heading: section.heading, level, markdown };
}

function toOptions(reading: AdrReading): readonly ArticleOption[] {
  return reading.options.map((option, index) => {
    const those = (bearings: readonly string[]) =>
      option.arguments.filter(({ bearing }) => bearings.includes(bearing)).map(({ text }) => text);
    return {
      title: option.title,
      isChosen: index === reading.chosen,
      description: option.description,
      good: those(['good']),
      bad: those(['bad']),
      neutral: those(['neutral', 'unsaid']),
    };
  });
}

/** The sections that the table of options shows whole: those of single options, and the frame around them. */
function optionSections(reading: AdrReading, text: string): ReadonlySet<AdrSection> {
  const own = reading.sections.filter((section) =>
    reading.options.some((option) => {
      if (option.section === null || option.section.start !== section.span.start) return false;
      const parts = option.arguments.map(({ span }) => span);
      return letters(without(text, section.body, parts).replace(option.description.trim(), '')) === 0;
    }),
  );
  const frame = reading.sections.filter(
    ({ kind, body }) => kind === 'arguments' && body.end === body.start && own.length > 0,
  );
  // A frame stays where one of the options under it could not be shown whole.
  const isWhole = own.length === reading.options.filter(({ section }) => section !== null).length;
  return new Set(isWhole ? [...own, ...frame] : []);
}

/** What the section of the options says besides naming them. */
function besideOptions(section: AdrSection, reading: AdrReading, text: string): string {
  const items = reading.options.flatMap(({ item }) => (item === null ? [] : [item]));
  const rest = without(text, section.body, items).trim();
  return letters(rest) === 0 ? '' : rest;
}

/** Whether the head of the page says all that a section of the status does: the word, and links to other records. */
function isSaidInHead({ kind, body }: AdrSection, { rawStatus, links }: AdrReading, text: string): boolean {
  if (kind !== 'status') return false;
  const spans = links.map(({ span }) => span);
  const said = [rawStatus ?? '', ...links.map(({ label }) => label)];
  const rest = said.reduce((left, words) => left.replace(words, ''), without(text, body, spans));
  return letters(rest) === 0;
}

function holdsOthers(
  sections: readonly AdrSection[],
  index: number,
  shown: ReadonlySet<AdrSection>,
): boolean {
  const level = sections[index]?.level ?? 0;
  const next = sections[index + 1];
  return next !== undefined && next.level > level && !shown.has(next);
}

function preambleOf(text: string, reading: AdrReading): string {
  const end = reading.sections[0]?.span.start ?? text.length;
  const head = text.slice(0, end).replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/, '');
  const title = /^(?:#[ \t]+[^\n]*|[^\n]+\n=+[ \t]*)$/m.exec(head);
  const after = title === null ? head : head.slice(title.index + title[0].length);
  return after
    .split('\n')
    .filter((line) => !METADATA.test(line))
    .join('\n')
    .trim();
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll('\r\n', '\n');
}

/** A part of the text without some spans in it. */
function without(text: string, part: Span, spans: readonly Span[]): string {
  const inside = spans
    .filter(({ start, end }) => start >= part.start && end <= part.end)
    .sort((a, b) => a.start - b.start);
  let at = part.start;
  let rest = '';
  for (const { start, end } of inside) {
    if (start < at) continue;
    rest += text.slice(at, start);
    at = end;
  }
  return (rest + text.slice(at, part.end)).replaceAll('\r\n', '\n');
}

function letters(text: string): number {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}
