import { escapedMarkdown } from './markdown-text.js';
import { lineEndOf } from '../read/lines.js';
import { parseAdr, type ParsedAdr } from '../read/read-adr.js';
import { AdrPatchError } from './adr-patch-error.js';
import { withEdits } from './edits.js';
import { yamlValue } from './yaml-value.js';

/** The text with another title, plain words: its number and what stands behind it stay. */
export function withTitle(parsed: ParsedAdr, fileName: string, given: string): string {
  const { outline, title } = parsed;
  const { text } = outline;
  const words = given.replace(/\s+/g, ' ').trim();
  if (words === '') throw new AdrPatchError('empty-title');
  if (words === title.title) return text;
  for (const written of [words, escapedMarkdown(words)]) {
    const next = put(parsed, written);
    if (parseAdr(next, fileName).title.title === words) return next;
  }
  throw new AdrPatchError('value-not-kept');
}

function put({ outline, title }: ParsedAdr, written: string): string {
  const { text, frontMatter } = outline;
  if (title.value !== null)
    return withEdits(text, [{ ...title.value, text: title.inFrontMatter ? yamlValue(written) : written }]);
  const end = lineEndOf(text);
  const at = frontMatter?.span.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const bare = text.slice(at).trim() === '';
  return withEdits(text, [{ start: at, end: at, text: `# ${written}${bare ? '' : end + end}` }]);
}
