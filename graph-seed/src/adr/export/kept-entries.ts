import type { FrontMatterEntry } from '../read/front-matter.js';
import { entryOf } from '../read/front-matter.js';
import { sliceOf } from '../read/lines.js';
import type { ParsedAdr } from '../read/read-adr.js';
import { HEADER_LABELS } from './consumed.js';

/** Lines of YAML that the new header doesn't say again. */
export interface KeptEntries {
  /** Whether they can stand in front matter: broken YAML can't. */
  readonly isYaml: boolean;
  readonly lines: readonly string[];
}

export function keptEntries({ outline, title }: ParsedAdr): KeptEntries {
  const { frontMatter, text } = outline;
  if (frontMatter === null) return { isYaml: true, lines: [] };
  if (frontMatter.broken) return { isYaml: false, lines: [sliceOf(text, frontMatter.body).trimEnd()] };
  const said = new Set<FrontMatterEntry | null>([
    ...HEADER_LABELS.map((labels) => entryOf(frontMatter, ...labels.flatMap(spellings))),
    entryOf(frontMatter, 'nodes'),
    title.inFrontMatter ? entryOf(frontMatter, 'title', 'título', 'titulo') : null,
  ]);
  // A link's key goes with the link, which the header has.
  const linked = new Set(outline.frontMatter === null ? [] : LINK_KEYS);
  const lines = frontMatter.entries
    .filter((entry) => !said.has(entry) && !linked.has(entry.key.toLowerCase()))
    .map((entry) => sliceOf(text, entry.lines).trimEnd());
  return { isYaml: true, lines };
}

const LINK_KEYS = ['supersedes', 'superseded-by', 'superseded_by', 'amends', 'amended-by'];

function spellings(label: string): readonly string[] {
  return [label, label.replace(/ /g, '-'), label.replace(/ /g, '_')];
}
