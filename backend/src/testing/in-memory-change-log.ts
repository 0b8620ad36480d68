import type { ChangeRecord } from '@architrave/graph-seed/load';
import type { ChangeLog } from '../features/knowledge/domain/change-log.port.js';

/** A change log that lasts as long as the object. */
export class InMemoryChangeLog implements ChangeLog {
  private readonly records: ChangeRecord[] = [];

  async readAll(): Promise<readonly ChangeRecord[]> {
    return [...this.records];
  }

  async append(records: readonly ChangeRecord[], count: number): Promise<boolean> {
    if (this.records.length !== count) return false;
    this.records.push(...records);
    return true;
  }
}
