import type { IncomingFile } from './import/plan-import.js';

/** A folder of records on a disk. */
export interface FolderFiles {
  /** Every Markdown file below it and our own JSON files, paths from the folder with `/`. */
  read(): Promise<readonly IncomingFile[]>;
  /** Makes or replaces a file, with the folders that it needs. */
  write(path: string, bytes: Uint8Array): Promise<void>;
}
