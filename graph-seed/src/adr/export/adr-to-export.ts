import type { AdrHeader } from '../adr.js';
import type { Misreading } from '../check/misreadings.js';
import type { AdrTool } from '../check/tools/tool.js';

/** A decision as it leaves the store. */
export interface AdrToExport {
  readonly id: string;
  readonly number: number | null;
  /** Other numbers that it was cited by. */
  readonly aliases: readonly number[];
  /** YYYY-MM-DD. */
  readonly created: string;
  readonly accepted: string | null;
  /** Links name other records by number and by the file that they came in with. */
  readonly header: AdrHeader;
  /** As written. */
  readonly text: string;
  /** The file that the text came in with, folders included; `null` for a record that was written here. */
  readonly fileName: string | null;
  /** As lists name it. */
  readonly title: string;
  /** JSON that goes beside the text and comes back with it. */
  readonly details: unknown;
}

export const EXPORT_PROFILES = [
  'nygard',
  'madr2',
  'madr3',
  'madr4',
  'log4brains',
  'jsonadr',
  'json',
] as const;
export type ExportProfile = (typeof EXPORT_PROFILES)[number];
export type MarkdownProfile = Exclude<ExportProfile, 'jsonadr' | 'json'>;

export interface ExportedFile {
  /** With `/` between folders, from the root of the export. */
  readonly path: string;
  readonly text: string;
}

/**
 * What somebody should know about an exported file. `tool` names the tool that is concerned, `null`: all of them.
 *
 * | code | what |
 * |---|---|
 * | `number-given` | an accepted record without a number, or with one that another has, got the next free one (`number`) |
 * | `provisional-number` | a record that nobody has accepted yet got the next free number (`number`) |
 * | `number-not-kept` | the dialect has no numbers: `number` stands in a note |
 * | `dead-link` | it links a record that is not exported (`target`) |
 * | `file-not-exported` | it links a file that is not part of the export (`target`) |
 * | `status-rewritten` | its status had other words (`written`), which the dialect's tools don't know |
 * | `not-converted` | its text is too long or nests too deep to be read: it stays as it is |
 * | `no-date` | it says no date: some tools show today's |
 * | `tag-changed` | log4brains writes tags in lower case and parts them at blanks (`tag`) |
 * | `links-in-prose` | Structurizr takes every link to a sibling file for one between decisions (`target`) |
 * | `tool-…` | see `Misreading`: what the tool shows otherwise than the record says |
 */
export interface ExportWarning {
  /** Empty where it is about the whole export. */
  readonly path: string;
  readonly tool: AdrTool | null;
  readonly code:
    | Misreading['code']
    | 'number-given'
    | 'provisional-number'
    | 'number-not-kept'
    | 'dead-link'
    | 'file-not-exported'
    | 'status-rewritten'
    | 'not-converted'
    | 'no-date'
    | 'tag-changed'
    | 'links-in-prose';
  readonly values: Readonly<Record<string, string>>;
}

export interface AdrExport {
  readonly files: readonly ExportedFile[];
  readonly warnings: readonly ExportWarning[];
}
