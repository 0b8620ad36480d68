import type { ChangeRecord } from '@architrave/graph-seed/load';

/** Where the embedded graph keeps what workspaces wrote. */
export interface ChangeLog {
  /** Every record, oldest first. Their numbers are 1, 2, 3 … */
  readAll(): Promise<readonly ChangeRecord[]>;
  /** Adds records after the `count` that there are, all or none; `false` when there are others by now. */
  append(records: readonly ChangeRecord[], count: number): Promise<boolean>;
}
