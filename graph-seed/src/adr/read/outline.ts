import type { AdrSection, AdrSectionKind, Bearing, Span } from '../adr.js';
import { readFrontMatter, type FrontMatter } from './front-matter.js';
import { plainText } from './inline.js';
import { lineEnd, lineStart, sliceOf, withoutBlankLines } from './lines.js';
import { readBlocks, spanOf, type Block, type Heading } from './markdown.js';
import { bearingOfHeading, isBearingLabel, sectionKindOf } from './section-kinds.js';

/** A text's skeleton: what every reader of a part starts from. */
export interface Outline {
  readonly text: string;
  readonly frontMatter: FrontMatter | null;
  /** The heading that holds the title; none where the title stands in the front matter or nowhere. */
  readonly title: OutlineTitle | null;
  /** Blocks between title and first section: date, status and people stand here in many dialects. */
  readonly preamble: readonly Block[];
  readonly sections: readonly OutlineSection[];
}

export interface OutlineTitle {
  /** What stands in the heading, number included, without number signs. */
  readonly source: Span;
  /** The whole heading, underline included. */
  readonly heading: Span;
}

export interface OutlineSection extends AdrSection {
  /** The heading's plain words. */
  readonly title: string;
  readonly source: Span;
  /** Which way its lines speak, where the heading says so. */
  readonly bearing: Bearing;
  readonly blocks: readonly Block[];
  /** Index of the section that it is a part of. */
  readonly parent: number | null;
  /** Kinds of the sections around it, innermost first. */
  readonly within: readonly AdrSectionKind[];
}

export function readOutline(text: string): Outline {
  const frontMatter = readFrontMatter(text);
  const blocks = readBlocks(text, frontMatter?.span.end ?? 0);
  const parts = partsOf(text, blocks);
  const titleAt = titlePart(parts, frontMatter);
  const title = parts[titleAt]?.heading ?? null;
  return {
    text,
    frontMatter,
    title: title === null ? null : { source: title.source, heading: spanOf(title.node) },
    preamble: [...(parts[0]?.blocks ?? []), ...(titleAt > 0 ? (parts[titleAt]?.blocks ?? []) : [])],
    sections: sectionsOf(text, parts, titleAt),
  };
}

/** A heading with the blocks under it; the first part has none. */
interface Part {
  readonly heading: {
    readonly node: Heading;
    readonly source: Span;
    readonly title: string;
    readonly written: string;
  } | null;
  readonly blocks: Block[];
}

function partsOf(text: string, blocks: readonly Block[]): Part[] {
  const parts: Part[] = [{ heading: null, blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading') parts.push({ heading: headingOf(text, block), blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

function headingOf(text: string, node: Heading) {
  const whole = spanOf(node);
  const first = node.children[0];
  const last = node.children.at(-1);
  const source =
    first && last
      ? { start: spanOf(first).start, end: spanOf(last).end }
      : { start: headingContentStart(text, whole), end: headingContentStart(text, whole) };
  const written = sliceOf(text, source)
    .replace(/<!--[\s\S]*?-->/g, '')
    .trim();
  return { node, source, title: plainText(written), written };
}

function headingContentStart(text: string, whole: Span): number {
  return whole.start + (/^#*[ \t]?/.exec(sliceOf(text, whole))?.[0].length ?? 0);
}

/**
 * Which part's heading is the title: the first of the first level that names no section; without one, and without a
 * title in the front matter, the very first heading if it names no section either. 0: none.
 */
function titlePart(parts: readonly Part[], frontMatter: FrontMatter | null): number {
  const top = parts.findIndex(({ heading }) => heading?.node.depth === 1);
  const others = parts.filter(({ heading }) => heading?.node.depth === 1).length > 1;
  const names = (part: Part | undefined) => sectionKindOf(part?.heading?.title ?? '') !== 'other';
  if (top !== -1 && !(others && names(parts[top]))) return top;
  const inFrontMatter = frontMatter?.entries.some(
    ({ key, text }) => key.toLowerCase() === 'title' && text !== '',
  );
  return top === -1 && inFrontMatter !== true && parts.length > 1 && !names(parts[1]) ? 1 : 0;
}

function sectionsOf(text: string, parts: readonly Part[], titleAt: number): OutlineSection[] {
  const sections: OutlineSection[] = [];
  const open: number[] = [];
  parts.forEach((part, index) => {
    const { heading, blocks } = part;
    if (heading === null || index === titleAt) return;
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.level ?? 0) >= heading.node.depth) open.pop();
    const parent = open.at(-1) ?? null;
    const around = parent === null ? null : (sections[parent] ?? null);
    const within = around === null ? [] : [around.kind, ...around.within];
    const whole = spanOf(heading.node);
    const next = parts[index + 1]?.heading;
    const end = next ? lineStart(text, spanOf(next.node).start) : text.length;
    sections.push({
      kind: kindWithin(heading.title, within),
      heading: heading.written,
      title: heading.title,
      level: heading.node.depth,
      span: { start: lineStart(text, whole.start), end },
      body: bodyOf(text, lineEnd(text, whole.end), end, blocks, next !== undefined),
      source: heading.source,
      bearing: bearingOfHeading(heading.title),
      blocks,
      parent,
      within,
    });
    open.push(sections.length - 1);
  });
  return sections;
}

/** A heading inside the options is an option's or says something about one, whatever it is called. */
function kindWithin(title: string, within: readonly AdrSectionKind[]): AdrSectionKind {
  const kind = sectionKindOf(title);
  if (within[0] === 'consequences' && isBearingLabel(title)) return 'consequences';
  const amongOptions = within.findIndex((around) => around === 'options' || around === 'arguments');
  if (amongOptions === -1) return kind;
  const own: readonly AdrSectionKind[] = ['options', 'arguments', 'outcome'];
  return amongOptions === 0 && own.includes(kind) ? kind : 'other';
}

/** A comment that stands right above the next heading speaks of that one ("This is an optional element"). */
function bodyOf(text: string, from: number, to: number, blocks: readonly Block[], hasNext: boolean): Span {
  let end = to;
  for (const block of hasNext ? blocks.toReversed() : []) {
    const span = spanOf(block);
    const comment = block.type === 'html' && sliceOf(text, span).startsWith('<!--');
    if (!comment || /\S|\n\s*\n|\r\n\s*\r\n/.test(text.slice(span.end, end))) break;
    end = lineStart(text, span.start);
  }
  const body = withoutBlankLines(text, { start: Math.min(from, end), end });
  return body.start === body.end ? { start: from, end: from } : body;
}
