/**
 * What the readers of this folder share: a folder of files as data in, what the tool would see out. Each reader
 * follows the published rules of one tool, quirks included, so that a test can ask "what would that tool show?"
 * without the tool. They use no code of the importer or of the exporter.
 */

/** A flat folder: file name to text. */
export type ReaderFolder = ReadonlyMap<string, string>;

/** A link as the tool reads it. `type` is the text it takes for the relation; `target` names an id of the tool. */
export interface ReadLink {
  readonly type: string;
  readonly target: string;
}

/**
 * One record as the tool sees it. `status`, `date` (ISO) and `links` are null where the tool does not read that
 * field at all or has only the clock or the disk to take it from. `defaulted`: the status is the tool's own
 * default, shown because it found none in the file.
 */
export interface ReadRecord {
  readonly file: string;
  readonly id: string;
  readonly title: string | null;
  readonly status: string | null;
  readonly defaulted: boolean;
  readonly date: string | null;
  readonly links: readonly ReadLink[] | null;
}

/** The tool would stop here and read nothing of the folder. */
export class ReaderFailure extends Error {
  constructor(
    readonly file: string,
    reason: string,
  ) {
    super(`${file}: ${reason}`);
    this.name = 'ReaderFailure';
  }
}

/** The folder's files whose name the tool looks at, sorted by name. */
export function filesNamed(folder: ReaderFolder, name: RegExp): readonly (readonly [string, string])[] {
  return [...folder].filter(([file]) => name.test(file)).sort(([a], [b]) => (a < b ? -1 : 1));
}
