import {
  AdrPatchError,
  contentOfAdr,
  patchAdr,
  readAdr,
  type AdrChange,
  type AdrContent,
  type AdrPatchProblem,
  type AdrReading,
} from '@architrave/graph-seed/adr';

/** A text with what it says. */
export interface ReadText {
  readonly text: string;
  readonly reading: AdrReading;
  readonly content: AdrContent;
}

/** Reads a text of a decision; `fileName` gives number and date where the text has none. */
export function readText(text: string, fileName: string): ReadText {
  return { text, reading: readAdr(text, fileName), content: contentOfAdr(text, fileName) };
}

/** A section without a name of its own, by its place in the list of the sections: its Markdown becomes another. */
export interface SectionChange {
  readonly section: number;
  readonly markdown: string;
}

/** What a change of one thing gives: the text, or why the text cannot hold it. */
export type ChangeResult =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly code: AdrPatchProblem };

/** The text with one thing different and every other byte as it was. */
export function changeText({ text, reading }: ReadText, change: AdrChange | SectionChange): ChangeResult {
  try {
    return {
      ok: true,
      text: 'section' in change ? withSection(text, reading, change) : patchAdr(text, reading, change),
    };
  } catch (error) {
    if (error instanceof AdrPatchError) return { ok: false, code: error.code };
    throw error;
  }
}

/** A section's body replaced; the sections around it must stay what they are. */
function withSection(text: string, reading: AdrReading, { section: index, markdown }: SectionChange): string {
  const section = reading.sections[index];
  if (section === undefined) throw new AdrPatchError('unknown-section');
  const { start, end } = section.body;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const body = markdown.trim().replace(/\r\n?/g, '\n').replaceAll('\n', lineEnd);
  if (body === text.slice(start, end)) return text;
  // An empty body has no blank lines of its own around it.
  const isNew = start === end;
  const before = isNew && !/\n[ \t]*\r?\n$/.test(text.slice(0, start)) ? gap(text, start, lineEnd) : '';
  const after =
    isNew && text.slice(end).trim() !== '' && !/^\r?\n/.test(text.slice(end)) ? lineEnd + lineEnd : '';
  const next = text.slice(0, start) + before + body + after + text.slice(end);
  const isWhole = isAround(reading.sections, readAdr(next, '').sections, index);
  if (!isWhole) throw new AdrPatchError('breaks-structure');
  return next;
}

/** Headings written into the section are fine; those that were there before and behind it must still be there. */
function isAround(before: AdrReading['sections'], after: AdrReading['sections'], index: number): boolean {
  const names = (sections: AdrReading['sections']) =>
    sections.map(({ level, heading }) => `${level} ${heading}`);
  const [old, fresh] = [names(before), names(after)];
  const tail = old.slice(index + 1);
  return (
    old.slice(0, index + 1).every((name, at) => fresh[at] === name) &&
    tail.every((name, at) => fresh[fresh.length - tail.length + at] === name)
  );
}

function gap(text: string, start: number, lineEnd: string): string {
  return /\n$/.test(text.slice(0, start)) ? lineEnd : lineEnd + lineEnd;
}
