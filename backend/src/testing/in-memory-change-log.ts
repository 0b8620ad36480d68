import type { ChangeRecord } from '@architrave/graph-seed/load';
import type { ChangeLog, VersionedEdit } from '../features/knowledge/domain/change-log.port.js';

/** A change log that lasts as long as the object. */
export class InMemoryChangeLog implements ChangeLog {
  /** The edits that were noted with records, oldest first. */
  readonly edits: VersionedEdit[] = [];
  private readonly records: ChangeRecord[] = [];

  async readAll(): Promise<readonly ChangeRecord[]> {
    return [...this.records];
  }

  async append(records: readonly ChangeRecord[], count: number, edit?: VersionedEdit): Promise<boolean> {
    if (this.records.length !== count) return false;
    this.records.push(...records);
    if (edit !== undefined) this.edits.push(edit);
    return true;
  }
}
