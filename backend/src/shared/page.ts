/** What part of a list is asked for: the `first` entries that follow the cursor `after`. */
export interface PageRequest {
  readonly first: number;
  /** The `endCursor` of the page before; `null` or absent for the start of the list. */
  readonly after?: string | null;
}

/** A part of a list, in the order the list states. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** One cursor per item, aligned with `items`. */
  readonly cursors: readonly string[];
  /** How many entries the whole list has, regardless of the page. */
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** The most entries that one page may hold, everywhere in the API. */
export const MAX_PAGE_SIZE = 100;

/** Thrown when a cursor was not made by the list it is given to. */
export class InvalidCursorError extends Error {
  readonly code = 'INVALID_CURSOR';
  constructor(readonly cursor: string) {
    super('The cursor does not belong to this list');
  }
}
