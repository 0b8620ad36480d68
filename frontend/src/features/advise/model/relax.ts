import type { Relaxation } from './advice';
import { fieldOfPath, isFieldPath } from './fields';
import { isValueOf, setField, type Requirements } from './requirements';

/** The requirements with a relaxation applied: each of its fields takes its new value, or is cleared. */
export function applyRelaxation(requirements: Requirements, { changes }: Relaxation): Requirements {
  return changes.reduce<Requirements>((relaxed, { path, to }) => {
    const field = fieldOfPath(path);
    if (field === undefined) return relaxed;
    return setField(relaxed, field, isValueOf(field, to) ? to : undefined);
  }, requirements);
}

/** What a relaxation does to a field, for the words of its button. */
export type ChangeKind = 'raise' | 'lower' | 'drop' | 'set';

/** Whether a change raises or lowers a number, drops a requirement or replaces it. */
export function kindOfChange({ path, from, to }: Relaxation['changes'][number]): ChangeKind {
  if (to == null || !isFieldPath(path)) return 'drop';
  if (typeof from === 'number' && typeof to === 'number') return to > from ? 'raise' : 'lower';
  return 'set';
}
