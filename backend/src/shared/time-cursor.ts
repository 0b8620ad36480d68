import { InvalidCursorError } from './page.js';

/** A place in a list that is ordered by time, then by id. */
export interface TimePosition {
  readonly time: Date;
  readonly id: string;
}

/** The position as an opaque text. */
export function printTimeCursor({ time, id }: TimePosition): string {
  return Buffer.from(`${time.getTime()}|${id}`).toString('base64url');
}

/** Reads what `printTimeCursor` printed. Throws `InvalidCursorError` for anything else. */
export function parseTimeCursor(cursor: string): TimePosition {
  const match = /^(\d{1,15})\|(.+)$/s.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  const [, time, id] = match ?? [];
  if (time === undefined || id === undefined) throw new InvalidCursorError(cursor);
  return { time: new Date(Number(time)), id };
}
