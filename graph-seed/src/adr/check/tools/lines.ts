/** Lines without their ends; a carriage return is taken for a part of the end. */
export function textLines(text: string): readonly string[] {
  return text.split(/\r?\n/);
}

/** What follows on the first line that starts with these letters. */
export function restOfLine(lines: readonly string[], start: string): string | null {
  return lines.find((line) => line.startsWith(start))?.slice(start.length) ?? null;
}

/** Lines after the first one that starts with `from`, up to the next that starts with `to`. */
export function linesBetween(lines: readonly string[], from: string, to: string): readonly string[] {
  const start = lines.findIndex((line) => line.startsWith(from));
  if (start === -1) return [];
  const end = lines.findIndex((line, index) => index > start && line.startsWith(to));
  return lines.slice(start + 1, end === -1 ? undefined : end);
}

/** YYYY-MM-DD at the start of a text. */
export function dayAt(text: string): string | null {
  return /^\s*(\d{4}-\d{2}-\d{2})/.exec(text)?.[1] ?? null;
}
