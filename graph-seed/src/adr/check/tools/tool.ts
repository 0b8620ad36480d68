import type { AdrStatus } from '../../adr.js';

/** Tools whose way of reading a folder is known: research on formats, one file here each. */
export const ADR_TOOLS = [
  'adr-tools',
  'structurizr-adrtools',
  'structurizr-madr',
  'structurizr-log4brains',
  'backstage',
  'log4brains',
  'adr-log',
] as const;
export type AdrTool = (typeof ADR_TOOLS)[number];

/** What a tool makes of one file. A field is `undefined` where the tool never reads it. */
export interface ToolView {
  /** Source of the title as the tool shows it, number included where the tool leaves it in. */
  readonly title: string;
  /** What the status that it shows means; `none`: it shows nothing. */
  readonly status?: AdrStatus | 'none';
  /** YYYY-MM-DD; `null` where it finds none. */
  readonly date?: string | null;
}

export interface ToolModel {
  /** Whether it takes a file of this name (without folder) for a record. */
  readonly lists: (name: string) => boolean;
  /** `stops`: the file ends the whole import; `skips`: the file is left out. */
  readonly view: (name: string, text: string) => ToolView | 'stops' | 'skips';
  /** What two files of a folder must not share; `null` where they may share anything. */
  readonly key: ((name: string) => string) | null;
}
