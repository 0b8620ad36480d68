import type { AdrSectionKind } from '../adr.js';
import type { LinkReading } from '../read/links.js';
import type { OutlineSection } from '../read/outline.js';
import type { ParsedAdr } from '../read/read-adr.js';
import { normalizedHeading } from '../read/section-kinds.js';
import { isStatusSection } from '../read/status.js';
import { closed, trimmedBody } from '../write/body.js';
import { LAYOUTS } from '../write/layout.js';
import type { MarkdownProfile } from './adr-to-export.js';
import { restOf } from './spans.js';

/** A section to be written; `body` is what stands between its heading and the next one. */
export interface Part {
  readonly kind: AdrSectionKind;
  readonly level: number;
  readonly heading: string;
  readonly body: string;
}

/**
 * The sections of a text under the target's headings and levels, in their order. In Nygard's format the parts of the
 * outcome are sections of their own; in MADR consequences that come right after the outcome are a part of it. `moved`: links
 * that go elsewhere.
 */
export function sectionParts(
  parsed: ParsedAdr,
  target: MarkdownProfile,
  moved: readonly LinkReading[],
): Part[] {
  const { text, sections } = parsed.outline;
  const taken = moved.map(({ whole }) => whole);
  const named = new Set<AdrSectionKind>();
  const level = levelsFor(target);
  return sections.flatMap((section) => {
    if (isStatusSection(section)) return [];
    const whole = { start: section.body.start, end: section.span.end };
    const body = closed(trimmedBody(restOf(text, whole, taken)));
    const own = level(section);
    if (section.kind === 'links' && body === '') return [];
    const heading = headingFor(section, target, !named.has(section.kind));
    named.add(section.kind);
    return [{ kind: section.kind, level: own, heading, body }];
  });
}

/** New levels, asked for in the order of the text: first-level sections get 2, those below keep their distance. */
function levelsFor(target: MarkdownProfile): (section: OutlineSection) => number {
  let open: { readonly level: number; readonly delta: number; readonly kind: AdrSectionKind }[] = [];
  let root: AdrSectionKind | null = null;
  let lifting = false;
  return (section) => {
    open = open.filter(({ level }) => level < section.level);
    const around = section.parent === null ? undefined : open.at(-1);
    let level: number;
    if (around === undefined) {
      level = section.kind === 'consequences' && root === 'outcome' && target !== 'nygard' ? 3 : 2;
      root = section.kind;
      lifting = false;
    } else {
      const inOutcome = target === 'nygard' && around.kind === 'outcome';
      // What comes after a part that has become a section can't stay below the outcome.
      lifting ||= inOutcome && section.kind !== 'other';
      level = inOutcome && lifting ? 2 : section.level + around.delta;
    }
    open.push({ level: section.level, delta: level - section.level, kind: section.kind });
    return Math.max(2, level);
  };
}

/** Headings that a dialect's tools or readers look for; all others stay as they were written. */
const RENAMED: ReadonlySet<AdrSectionKind> = new Set(['context', 'outcome', 'consequences', 'links']);

/** What these sections are called in the dialects and in their translations, lower case. */
const DIALECT_HEADINGS: ReadonlySet<string> = new Set([
  ...['context', 'context and problem statement', 'decision', 'decision outcome', 'consequences', 'links'],
  ...[
    'contexto',
    'contexto y problema',
    'contexto y planteamiento del problema',
    'decisión',
    'consecuencias',
  ],
  ...['resultado de la decisión', 'enlaces'],
]);

function headingFor(
  { kind, title, heading }: OutlineSection,
  target: MarkdownProfile,
  first: boolean,
): string {
  const name = LAYOUTS[target].places.find(({ part }) => part === kind)?.heading ?? null;
  if (!first || name === null || !RENAMED.has(kind)) return heading;
  if (DIALECT_HEADINGS.has(normalizedHeading(title))) return name;
  // Structurizr ends a record's status at a line that starts with these words.
  const isMarked = target !== 'nygard' || kind !== 'context' || heading.startsWith(name);
  return isMarked ? heading : `${name}: ${heading}`;
}
