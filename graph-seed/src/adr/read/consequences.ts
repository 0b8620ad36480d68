import { linesOfBlocks, paragraphLines, plainLines, plainParagraphs, type ListLine } from './list-lines.js';
import type { Outline, OutlineSection } from './outline.js';

/** A consequence with the section that it stands in. */
export interface SectionLine extends ListLine {
  readonly section: OutlineSection;
}

/** The consequences: items of the lists in all sections that tell them; paragraphs where none of them has a list. */
export function readConsequences({ text, sections }: Outline): readonly SectionLine[] {
  const own = sections.filter(({ kind }) => kind === 'consequences');
  const read = (lines: typeof linesOfBlocks) =>
    linesIn(own, (section) => lines(text, section.blocks, section.bearing));
  const listed = read(linesOfBlocks);
  return listed.length > 0 ? listed : read(paragraphLines);
}

/** What drives the decision, in the same way; drivers speak for nothing. */
export function readDrivers({ text, sections }: Outline): readonly SectionLine[] {
  const own = sections.filter(({ kind }) => kind === 'drivers');
  const read = (lines: typeof plainLines) => linesIn(own, (section) => lines(text, section.blocks));
  const listed = read(plainLines);
  return listed.length > 0 ? listed : read(plainParagraphs);
}

function linesIn(
  sections: readonly OutlineSection[],
  read: (section: OutlineSection) => readonly ListLine[],
): readonly SectionLine[] {
  return sections.flatMap((section) => read(section).map((line) => ({ ...line, section })));
}
