import type { AdrHeader, AdrHeaderLink, AdrReading, Span } from '../adr.js';
import { misreadingsOf, type Misreading, type Said } from '../check/misreadings.js';
import { AdrPatchError } from '../patch/adr-patch-error.js';
import type { AdrChange } from '../patch/adr-change.js';
import { patchAdr } from '../patch/patch-adr.js';
import { sliceOf } from '../read/lines.js';
import type { Outline } from '../read/outline.js';
import { parseAdr, readAdr } from '../read/read-adr.js';
import { LAYOUTS } from '../write/layout.js';
import { linkLine } from '../write/links.js';
import { listOf } from '../write/list.js';
import { capitalized, supersedersOf } from '../write/status-words.js';
import { ADR_WORDS } from '../write/words.js';
import { languageOf } from './language-of.js';
import type { MarkdownProfile } from './adr-to-export.js';
import { PROFILES } from './profiles.js';

/**
 * A text that is in the profile's dialect already, with as little changed as its tools need: nothing where they read it
 * rightly, else the status, else status and date. `null` where that is not enough, or where the record says something
 * else than its text: then its header has to be written anew.
 */
export function ownText(
  text: string,
  name: string,
  header: AdrHeader,
  title: string,
  profile: MarkdownProfile,
): string | null {
  const said: Said = { number: header.number, title, status: header.status, date: header.date };
  const start = profile === 'nygard' ? withNumber(text, name, header.number) : text;
  const known = new Map<string, ReadonlySet<Misreading['code']>>();
  const codes = (own: string): ReadonlySet<Misreading['code']> => {
    const found = known.get(own) ?? misreadCodes(own, name, said, profile);
    known.set(own, found);
    return found;
  };
  if ([...codes(start)].some((code) => !MENDABLE.has(code))) return null;
  /** With a change where it mends what is misread; `null` where it doesn't. */
  const mended = (own: string | null, code: Misreading['code'], change: AdrChange): string | null => {
    if (own === null || !codes(own).has(code)) return own;
    const changed = withChanges(own, name, [change]);
    return changed === null || codes(changed).has(code) ? null : changed;
  };
  const withStatus = mended(start, 'tool-misreads-status', statusChange(header, profile));
  const withDate = mended(withStatus, 'tool-misreads-date', { set: 'date', date: header.date });
  const linked = withDate === null ? null : withMissingLinks(withDate, name, header, profile);
  if (linked === null || codes(linked).size > 0) return null;
  const reading = readAdr(linked, name);
  const isKept = reading.type === 'decision' && hasNumber(reading, header.number);
  return isKept && missingLinks(linked, name, header, profile).length === 0 ? linked : null;
}

const MENDABLE: ReadonlySet<Misreading['code']> = new Set(['tool-misreads-status', 'tool-misreads-date']);

/** What this product or one of the dialect's tools would make of the text otherwise than it should be. */
function misreadCodes(
  text: string,
  name: string,
  said: Said,
  profile: MarkdownProfile,
): ReadonlySet<Misreading['code']> {
  const codes = PROFILES[profile].tools.flatMap((tool) =>
    misreadingsOf(tool, name, text, said).map(({ code }) => code),
  );
  const own: readonly Misreading['code'][] =
    readAdr(text, name).status === said.status ? [] : ['tool-misreads-status'];
  return new Set([...codes, ...own]);
}

/** adr-tools shows the first line as it is, so that has to be `# 12. Title`. */
function withNumber(text: string, name: string, number: number | null): string {
  const { outline, title } = parseAdr(text, name);
  if (number === null || title.value === null || title.inFrontMatter || outline.title === null) return text;
  const { start } = outline.title.source;
  return `${text.slice(0, start)}${number}. ${text.slice(title.value.start)}`;
}

function hasNumber(reading: AdrReading, number: number | null): boolean {
  return number === null || reading.number === null || reading.number === number;
}

/** Where the dialect's tools look for links between records. */
const LINK_SECTIONS: Readonly<Record<MarkdownProfile, 'status' | 'links' | 'more-information'>> = {
  nygard: 'status',
  madr2: 'links',
  log4brains: 'links',
  madr3: 'more-information',
  madr4: 'more-information',
};

/** Links that no tool would find: they are named in prose, by number alone, or not at all. */
function missingLinks(
  text: string,
  name: string,
  header: AdrHeader,
  profile: MarkdownProfile,
): readonly AdrHeaderLink[] {
  const { links, outline } = parseAdr(text, name);
  const kind = LINK_SECTIONS[profile];
  const readable = links.filter(({ place, span }) => {
    // Structurizr takes any link of a MADR file, at whatever place.
    if (kind === 'more-information') return place !== 'front-matter' && !isInFrontMatter(outline, span);
    if (place === 'status') return true;
    const around = outline.sections.find(({ body }) => body.start <= span.start && span.end <= body.end);
    return kind === 'links' && around?.kind === 'links';
  });
  return header.links.filter(
    (link) =>
      link.file !== '' &&
      !readable.some(
        ({ relation, inverse, target }) =>
          relation === link.relation && inverse === link.inverse && target === link.file,
      ),
  );
}

function isInFrontMatter({ frontMatter }: Outline, span: Span): boolean {
  return frontMatter !== null && span.end <= frontMatter.span.end;
}

function withMissingLinks(
  text: string,
  name: string,
  header: AdrHeader,
  profile: MarkdownProfile,
): string | null {
  const missing = missingLinks(text, name, header, profile);
  if (missing.length === 0) return text;
  const kind = LINK_SECTIONS[profile];
  const { marker, linkForm } = LAYOUTS[profile];
  const words = ADR_WORDS[kind === 'more-information' ? languageOf(readAdr(text, name), text) : 'en'];
  const lines = missing.map((link) => linkLine(link, linkForm, words));
  const added = kind === 'status' ? lines.join('\n\n') : listOf(lines, marker);
  const section = parseAdr(text, name).outline.sections.find((candidate) => candidate.kind === kind);
  const body = section === undefined ? '' : sliceOf(text, section.body);
  const markdown = kind === 'status' ? [body, added] : [added, body];
  return withChanges(text, name, [
    { set: 'section', kind, markdown: markdown.filter((part) => part !== '').join('\n\n') },
  ]);
}

function statusChange(header: AdrHeader, profile: MarkdownProfile): AdrChange {
  const word = profile === 'nygard' ? capitalized(header.status) : header.status;
  const by = supersedersOf(header);
  return by.length === 0
    ? { set: 'status', status: header.status, word }
    : { set: 'status', status: header.status, word: null, supersededBy: by };
}

function withChanges(text: string, name: string, changes: readonly AdrChange[]): string | null {
  try {
    return changes.reduce((patched, change) => patchAdr(patched, readAdr(patched, name), change), text);
  } catch (error) {
    if (error instanceof AdrPatchError) return null;
    throw error;
  }
}
