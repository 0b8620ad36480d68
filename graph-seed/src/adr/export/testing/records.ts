import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AdrHeader, AdrHeaderLink, AdrReading } from '../../adr.js';
import { readAdr } from '../../read/read-adr.js';
import { aContent, aHeader } from '../../write/testing/records.js';
import type { AdrTemplate, AdrLanguage } from '../../write/template.js';
import { writeAdr } from '../../write/write-adr.js';
import type { AdrToExport } from '../adr-to-export.js';

export interface RecordFacts {
  readonly title?: string;
  readonly header?: Partial<AdrHeader>;
  readonly template?: Exclude<AdrTemplate, 'jsonadr'>;
  readonly language?: AdrLanguage;
  readonly fileName?: string | null;
}

/** A record as the store would give it, its text written by `writeAdr`. */
export function aRecord({
  title = 'Keep bookings in PostgreSQL',
  template = 'madr4',
  language = 'en',
  ...facts
}: RecordFacts = {}): AdrToExport {
  const header = aHeader(facts.header);
  const content = aContent({ title });
  return {
    id: `00000000-0000-4000-8000-${String(header.number ?? 0).padStart(12, '0')}`,
    number: header.number,
    aliases: [],
    created: '2026-05-01',
    accepted: header.status === 'accepted' ? '2026-05-04' : null,
    header,
    text: writeAdr(content, header, template, { language, size: 'full' }),
    fileName: facts.fileName ?? null,
    title,
    details: { confidence: 'high' },
  };
}

/** The records of a folder of files, as an import would have read them. */
export function recordsOf(
  files: readonly { readonly path: string; readonly text: string }[],
): readonly AdrToExport[] {
  return files.flatMap(({ path, text }, index) => {
    const reading = readAdr(text, path);
    if (reading.type !== 'decision') return [];
    const stem = path.replace(/^.*\//, '').replace(/\.md$/, '');
    return [
      {
        id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
        number: reading.number,
        aliases: [],
        created: '2026-11-01',
        accepted: null,
        header: headerOf(reading),
        text,
        fileName: path,
        title: reading.title || stem,
        details: null,
      },
    ];
  });
}

export function corpusFolders(
  root: string,
): readonly (readonly [string, readonly { path: string; text: string }[]])[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name: folder }) => [
      folder,
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.md'))
        .map((name) => ({ path: name, text: readFileSync(join(root, folder, name), 'utf8') })),
    ]);
}

function headerOf(reading: AdrReading): AdrHeader {
  const links = reading.links.map(({ relation, inverse, target }): AdrHeaderLink => {
    const number = /^(?:ADR|MADR|Decision)[ -]?#?(\d+)$/i.exec(target)?.[1];
    return {
      relation,
      inverse,
      number: number === undefined ? null : Number(number),
      title: '',
      file: number === undefined ? target : '',
    };
  });
  return {
    number: reading.number,
    status: reading.status,
    statusWord: null,
    date: reading.date ?? '',
    deciders: reading.deciders,
    consulted: reading.consulted,
    informed: reading.informed,
    tags: reading.tags,
    links,
    nodes: [],
  };
}
