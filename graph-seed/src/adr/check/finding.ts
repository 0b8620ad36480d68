import type { AdrReading } from '../adr.js';
import type { Misreading } from './misreadings.js';
import type { AdrTool } from './tools/tool.js';

/**
 * What is wrong with a file of a folder of records; ids are data, words are made by whoever shows them.
 *
 * | code | what | values |
 * |---|---|---|
 * | `dead-link` | it links a Markdown file that is not there | `target` |
 * | `duplicate-number` | another record of the folder has its number | `number`, `other` |
 * | `no-title` | it has no heading | |
 * | `no-status` | no place of a status holds one | |
 * | `unknown-status-word` | its status is no word that is known | `word` |
 * | `status-in-two-places` | two places say different statuses | `first`, `second` |
 * | `superseded-without-link` | it is superseded, and doesn't link by what | |
 * | `one-sided-link` | it links a record that doesn't say the other side of supersedes or amends | `target`, `relation` |
 * | `superseded-but-not-marked` | another record supersedes it, its own status says otherwise | `other`, `status` |
 * | `tool-does-not-list` | the tool leaves the file out for its name | `name` |
 * | `tool-stops` | the tool's import ends at this file | `name` |
 * | `tool-skips` | the tool leaves it out: its front matter has errors | `name` |
 * | `tool-same-id` | the tool takes it and another file for the same record | `other` |
 * | `tool-misreads-title` | the tool shows another title | `shown`, `title` |
 * | `tool-misreads-status` | the tool shows another status, often its own default; `none`: it shows none | `shown`, `status` |
 * | `tool-misreads-date` | the tool shows another date, or none where `shown` is empty | `shown`, `date` |
 */
export interface Finding {
  readonly path: string;
  /** `null` for what is wrong whatever reads it. */
  readonly tool: AdrTool | null;
  readonly code:
    | Misreading['code']
    | 'dead-link'
    | 'duplicate-number'
    | 'no-title'
    | 'no-status'
    | 'unknown-status-word'
    | 'status-in-two-places'
    | 'superseded-without-link'
    | 'one-sided-link'
    | 'superseded-but-not-marked'
    | 'tool-same-id';
  readonly values: Readonly<Record<string, string>>;
}

/** A file with its path from the folder's root, `/` between folders. */
export interface FileToCheck {
  readonly path: string;
  readonly text: string;
}

/** A file as it is read. */
export interface ReadFile extends FileToCheck {
  readonly name: string;
  readonly folder: string;
  readonly reading: AdrReading;
}
