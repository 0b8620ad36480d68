import { InvalidCursorError, type Page, type PageRequest } from '../../../shared/page.js';

/** Larger than the number of any change. */
const END = 2_147_483_647;

/** The number of the change before which a page of edits lies, newest first. Throws `InvalidCursorError`. */
export function editCursorAfter({ after }: PageRequest): number {
  if (after == null) return END;
  if (!/^\d{1,10}$/.test(after) || Number(after) > END) throw new InvalidCursorError(after);
  return Number(after);
}

interface FoundEdits<Row, Item> {
  /** One more than the page may have, where there are more. */
  readonly found: readonly Row[];
  readonly first: number;
  readonly total: number;
  readonly toItem: (row: Row) => Item;
}

/** A page of what was found; the cursor of an edit is the number of its last change. */
export function pageOfEdits<Row extends { readonly lastChange: number }, Item>({
  found,
  first,
  total,
  toItem,
}: FoundEdits<Row, Item>): Page<Item> {
  const shown = found.slice(0, first);
  return {
    items: shown.map(toItem),
    cursors: shown.map(({ lastChange }) => String(lastChange)),
    totalCount: total,
    hasNextPage: found.length > first,
  };
}
