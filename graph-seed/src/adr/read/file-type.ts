import type { AdrFileType } from '../adr.js';
import type { FileNameFacts } from './file-name.js';
import { linksIn } from './inline.js';
import { sliceOf } from './lines.js';
import { spanOf, type Block } from './markdown.js';
import type { Outline } from './outline.js';
import { holdsPlaceholder } from './placeholder.js';
import type { StatusReading } from './status.js';

interface TypeFacts {
  readonly outline: Outline;
  readonly file: FileNameFacts;
  readonly status: StatusReading;
}

/** What a file is, by its name and by what it holds. */
export function fileTypeOf(facts: TypeFacts): AdrFileType {
  const { outline, file, status } = facts;
  if (!file.isMarkdown) return 'other';
  if (file.isTemplate || holdsTemplateText(outline)) return 'template';
  if (/<!--\s*adrlog(?:stop)?\s*-->/i.test(outline.text)) return 'index';
  const told = outline.sections.filter(({ kind }) => TOLD.has(kind)).length;
  const decides =
    told > 1 ||
    (told === 1 && status.rawStatus !== null) ||
    outline.sections.some(({ kind }) => kind === 'outcome');
  if (file.isIndex) return decides && told > 1 ? 'decision' : 'index';
  if (decides || status.rawStatus !== null || told > 0) return 'decision';
  if (listsRecords(outline)) return 'index';
  const named = file.number !== null || file.date !== null;
  const lone = outline.title !== null && outline.sections.length === 0 && outline.preamble.length === 0;
  // A title and nothing under it: a record that nobody has written yet.
  if (lone) return 'decision';
  return named && (outline.title !== null || outline.sections.length > 0) ? 'decision' : 'other';
}

const TOLD: ReadonlySet<string> = new Set([
  'context',
  'drivers',
  'options',
  'outcome',
  'consequences',
  'arguments',
]);

function holdsTemplateText({ text, title, sections }: Outline): boolean {
  if (title !== null) {
    const words = sliceOf(text, title.source).replace(/<!--[\s\S]*?-->/g, '');
    if (holdsPlaceholder(words) || /^(?:NUMBER\. TITLE|TITLE)$/.test(words.trim())) return true;
  }
  return sections.some(
    ({ heading }) => /^(?:\{[^}]*\}|\[[^\]]*\])$/.test(heading) && !/^\[[ xX]\]$/.test(heading),
  );
}

/** Most of its lines that link anything link records: a table of contents. */
function listsRecords({ text, preamble, sections }: Outline): boolean {
  const blocks = [...preamble, ...sections.flatMap((section) => section.blocks)];
  const links = blocks
    .filter((block) => block.type === 'list' || block.type === 'table')
    .flatMap((block) => linksOf(text, block));
  const records = links.filter(({ url }) => /(?:^|\/)(?:adr-?)?\d{3,}[^/]*\.md$/i.test(url));
  return records.length >= 2 && records.length * 2 > links.length;
}

function linksOf(text: string, block: Block) {
  const span = spanOf(block);
  return linksIn(
    sliceOf(text, { start: span.start, end: Math.min(span.end, span.start + 20_000) }),
    span.start,
  );
}
