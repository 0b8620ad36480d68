import { z } from 'zod';
import type { AdrHeader } from '../adr.js';
import { ADR_RELATIONS, ADR_STATUSES } from '../adr.js';
import type { AdrToExport } from './adr-to-export.js';

/** What the dialects don't hold of a record, by its file; with its text where the archive is the export itself. */
export interface ArchivedAdr {
  readonly id: string;
  /** Path in the export. */
  readonly path: string;
  readonly number: number | null;
  readonly aliases: readonly number[];
  readonly created: string;
  readonly accepted: string | null;
  readonly header: AdrHeader;
  readonly details: unknown;
  /** File that the text came in with. */
  readonly fileName: string | null;
  readonly text?: string;
}

export const ARCHIVE_NAME = 'architrave.json';

/** The text of an archive, to be read by `readArchive`. */
export function archiveText(records: readonly ArchivedAdr[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, records }, null, 2)}\n`;
}

/** The records of an archive; `null` for a text that is none. */
export function readArchive(text: string): readonly ArchivedAdr[] | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const archive = ARCHIVE.safeParse(json);
  return archive.success ? archive.data.records : null;
}

export function archived(record: AdrToExport, path: string, withText: boolean): ArchivedAdr {
  const { id, number, aliases, created, accepted, header, details, fileName, text } = record;
  const facts = { id, path, number, aliases, created, accepted, header, details, fileName };
  return withText ? { ...facts, text } : facts;
}

const FORMAT = 'architrave/decisions';
const NAMES = z.array(z.string());
const HEADER = z.object({
  number: z.int().nullable(),
  status: z.enum(ADR_STATUSES),
  statusWord: z.string().nullable(),
  date: z.string(),
  deciders: NAMES,
  consulted: NAMES,
  informed: NAMES,
  tags: NAMES,
  links: z.array(
    z.object({
      relation: z.enum(ADR_RELATIONS),
      inverse: z.boolean(),
      number: z.int().nullable(),
      title: z.string(),
      file: z.string(),
    }),
  ),
  nodes: NAMES,
});
const ARCHIVE = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  records: z.array(
    z.object({
      id: z.string(),
      path: z.string(),
      number: z.int().nullable(),
      aliases: z.array(z.int()),
      created: z.string(),
      accepted: z.string().nullable(),
      header: HEADER,
      details: z.unknown(),
      fileName: z.string().nullable(),
      text: z.string().optional(),
    }),
  ),
});
