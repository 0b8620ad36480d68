import type { Span } from '../adr.js';
import { plainText } from './inline.js';
import { sliceOf, trimmedSpan } from './lines.js';
import { spanOf } from './markdown.js';
import type { Outline, OutlineSection } from './outline.js';

/** The sentence that names the chosen option, with what a patch of it needs. */
export interface OutcomeReading {
  readonly option: string;
  /** Without the full stop at its end. */
  readonly reason: string;
  readonly section: OutlineSection;
  /** The whole paragraph. */
  readonly paragraph: Span;
  readonly optionSpan: Span;
  /** Where the option's words and the marks around them end. */
  readonly optionEnd: number;
  /** Empty, at the end of the sentence, where no reason is given. */
  readonly reasonSpan: Span;
}

/** The sentence "Chosen option: …, because …" in a section that tells the outcome; `null` where there is none. */
export function readOutcome(outline: Outline): OutcomeReading | null {
  const own = outline.sections.filter(({ kind }) => kind === 'outcome');
  const inside = outline.sections.filter(({ within }) => within.includes('outcome'));
  for (const section of [...own, ...inside]) {
    for (const block of section.blocks) {
      if (block.type !== 'paragraph') continue;
      const found = outcomeIn(outline.text, section, spanOf(block));
      if (found !== null) return found;
    }
  }
  return null;
}

const CHOSEN =
  /^[\s*_>]*(?:the\s+|la\s+)?(?:(?:chosen|selected|preferred|decided)\s+\p{L}+(?:\s\p{L}+)?|(?:opción|alternativa|solución)\s+(?:elegida|seleccionada|escogida|adoptada|preferida))(?:\s+(?:is|was|es|fue))?[*_]{0,3}\s*[:：]?[*_]{0,3}\s*/iu;
const REASON =
  /[,;.]?\s*[*_]{0,3},?\s*[(]?\b(?:because(?:\s+of)?|since|due\s+to|porque|ya\s+que|dado\s+que|puesto\s+que)\b:?\s*/iu;
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '«': '»',
  "'": "'",
  '‘': '’',
  '`': '`',
  '**': '**',
  __: '__',
  '*': '*',
  _: '_',
};

function outcomeIn(text: string, section: OutlineSection, paragraph: Span): OutcomeReading | null {
  const source = sliceOf(text, paragraph);
  const lead = CHOSEN.exec(source.slice(0, 200));
  if (lead === null || (!/[:：]/.test(lead[0]) && !/^["“«'*]/.test(source.slice(lead[0].length))))
    return null;
  const start = lead[0].length;
  const option = optionIn(source, start);
  const after = REASON.exec(source.slice(option.after));
  const reasonStart = after === null ? source.trimEnd().length : option.after + after.index + after[0].length;
  const reasonSpan = trimmedSpan(text, { start: paragraph.start + reasonStart, end: paragraph.end });
  const reason = sliceOf(
    text,
    after === null ? { start: paragraph.end, end: paragraph.end } : withoutFullStop(text, reasonSpan),
  );
  return {
    option: plainText(source.slice(option.start, option.end)),
    reason: reason.replace(/\r\n/g, '\n'),
    section,
    paragraph,
    optionSpan: { start: paragraph.start + option.start, end: paragraph.start + option.end },
    optionEnd: paragraph.start + option.after,
    reasonSpan:
      after === null ? { start: reasonSpan.end, end: reasonSpan.end } : withoutFullStop(text, reasonSpan),
  };
}

/** The option's words: inside quotes or emphasis, else up to the reason, the full stop or the line's end. */
function optionIn(source: string, start: number): { start: number; end: number; after: number } {
  for (const [opening, closing] of Object.entries(QUOTES)) {
    if (!source.startsWith(opening, start)) continue;
    const end = source.indexOf(closing, start + opening.length);
    if (end > start + opening.length)
      return { start: start + opening.length, end, after: end + closing.length };
  }
  const rest = source.slice(start);
  const ends = [
    REASON.exec(rest)?.index,
    /\.(?:\s|$)/.exec(rest)?.index,
    /[\r\n]/.exec(rest)?.index,
    rest.length,
  ];
  const end = Math.min(...ends.filter((at) => at !== undefined));
  const words = rest.slice(0, end).replace(/[\s*_,;]+$/, '');
  return { start, end: start + words.length, after: start + words.length };
}

function withoutFullStop(text: string, span: Span): Span {
  const last = sliceOf(text, span);
  return /[^.]\.$/.test(last) ? { start: span.start, end: span.end - 1 } : span;
}
