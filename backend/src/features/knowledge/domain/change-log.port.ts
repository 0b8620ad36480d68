import type { ChangeRecord } from '@architrave/graph-seed/load';
import type { GraphEdit } from './graph-edit.js';

/** An edit with the version that it leads to. */
export interface VersionedEdit extends GraphEdit {
  readonly graphVersion: string;
}

/** Where the embedded graph keeps what workspaces wrote. */
export interface ChangeLog {
  /** Every record, oldest first. Their numbers are 1, 2, 3 … */
  readAll(): Promise<readonly ChangeRecord[]>;
  /**
   * Adds records after the `count` that there are, all or none; `false` when there are others by now.
   * The edit that they are made for is noted with them.
   */
  append(records: readonly ChangeRecord[], count: number, edit?: VersionedEdit): Promise<boolean>;
}
