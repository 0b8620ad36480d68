import type { AdrContent, AdrContentArgument, AdrSectionKind, Bearing } from '@architrave/graph-seed/adr';
import type { Confidence, DecisionNodeLink, LineProvenance, Origin, Reversibility } from '../details.js';

/** Where a line of a draft comes from. */
export type LineOrigin = Extract<Origin, { readonly from: 'graph' | 'requirements' | 'advice' }>;

/** A decision that nobody has signed yet: its content, and where each line comes from. */
export interface DraftedDecision {
  readonly content: AdrContent;
  readonly tags: readonly string[];
  readonly provenance: readonly LineProvenance[];
  readonly nodes: readonly DecisionNodeLink[];
  readonly confidence: Confidence | null;
  readonly reversibility: Reversibility | null;
  /** Indexes among the decisions drafted together that this one depends on. */
  readonly dependsOn: readonly number[];
}

/** A text with its origin, not yet in a section. */
export interface DraftLine {
  readonly text: string;
  readonly origin: LineOrigin;
}

export interface DraftArgument extends DraftLine {
  readonly bearing: Bearing;
}

export interface DraftOption {
  readonly title: string;
  readonly node: string | null;
  readonly description: DraftLine | null;
  readonly arguments: readonly DraftArgument[];
}

/** What a draft consists of, each line still with its origin. */
export interface DraftParts {
  readonly title: string;
  readonly summary: DraftLine;
  /** Paragraphs and list items (`- …`), in order. */
  readonly context: readonly DraftLine[];
  readonly drivers: readonly DraftLine[];
  readonly options: readonly DraftOption[];
  readonly chosen: number | null;
  readonly reason: DraftLine;
  readonly consequences: readonly DraftArgument[];
  readonly confirmation: readonly DraftLine[];
  readonly revisitWhen: readonly DraftLine[];
  /** Markdown blocks. */
  readonly moreInformation: readonly DraftLine[];
}

/** The content that the parts make, and the origin of each of its lines. */
export function assemble(parts: DraftParts): { content: AdrContent; provenance: LineProvenance[] } {
  const provenance: LineProvenance[] = [];
  const keep = (section: AdrSectionKind, lines: readonly DraftLine[]): string[] =>
    lines.map(({ text, origin }) => {
      // A reader sees the item without its marker.
      if (text !== '') provenance.push({ section, line: text.replace(/^- /, ''), origin });
      return text;
    });
  const content: AdrContent = {
    title: parts.title,
    summary: keep('summary', [parts.summary])[0] as string,
    context: blocks(keep('context', parts.context)),
    drivers: keep('drivers', parts.drivers),
    options: parts.options.map((option) => ({
      title: option.title,
      description: keep('arguments', option.description === null ? [] : [option.description]).join(''),
      arguments: argumentsOf('arguments', option.arguments, keep),
    })),
    chosen: parts.chosen,
    reason: keep('outcome', [parts.reason])[0] as string,
    outcome: '',
    consequences: argumentsOf('consequences', parts.consequences, keep),
    confirmation: blocks(keep('confirmation', parts.confirmation)),
    revisitWhen: keep('revisit', parts.revisitWhen),
    moreInformation: blocks(keep('more-information', parts.moreInformation)),
  };
  return { content, provenance };
}

function argumentsOf(
  section: AdrSectionKind,
  lines: readonly DraftArgument[],
  keep: (section: AdrSectionKind, lines: readonly DraftLine[]) => readonly string[],
): AdrContentArgument[] {
  return lines.map((line) => ({ bearing: line.bearing, text: keep(section, [line])[0] as string }));
}

/** Paragraphs stand apart, items of a list together. */
function blocks(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map((line, index, all) =>
      index === 0 ? line : `${isItem(line) && isItem(all[index - 1] as string) ? '\n' : '\n\n'}${line}`,
    )
    .join('');
}

function isItem(line: string): boolean {
  return line.startsWith('- ');
}
