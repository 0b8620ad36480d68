import { sliceOf } from './lines.js';
import type { ParsedAdr } from './read-adr.js';

/** What the section of the outcome says besides the sentence that names the chosen option, Markdown with `\n`. */
export function outcomeRest({ outline, outcome }: ParsedAdr): string {
  const section = outcome?.section ?? outline.sections.find(({ kind }) => kind === 'outcome');
  if (section === undefined) return '';
  const { text } = outline;
  const body = sliceOf(text, section.body);
  if (outcome === null) return body.replace(/\r\n/g, '\n');
  const before = text.slice(section.body.start, outcome.paragraph.start).trim();
  const after = text.slice(outcome.paragraph.end, section.body.end).trim();
  return [before, after]
    .filter((part) => part !== '')
    .join('\n\n')
    .replace(/\r\n/g, '\n');
}
