/** U+FFFD: what a decoder puts where bytes are no UTF-8. */
const REPLACED = '\uFFFD';
const NEWLINE = 0x0a;

/**
 * The text of a file, byte order mark included; `null` for a file that isn't text (null characters, UTF-16). Bytes that
 * are no UTF-8 read as U+FFFD; `bytesOfText` finds them again.
 */
export function textOfBytes(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isUtf16 ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * The bytes of a text that was made from a file: lines that read as they did keep the file's bytes, those that are no
 * UTF-8 included. `original` `null`: a text of our own, in UTF-8.
 */
export function bytesOfText(text: string, original: Uint8Array | null): Uint8Array {
  const encoder = new TextEncoder();
  if (original === null || !text.includes(REPLACED)) return encoder.encode(text);
  if (textOfBytes(original) === text) return original;
  const known = new Map<string, Uint8Array[]>();
  for (const line of linesOfBytes(original)) {
    const read = new TextDecoder('utf-8', { ignoreBOM: true }).decode(line);
    if (read.includes(REPLACED)) known.set(read, [...(known.get(read) ?? []), line]);
  }
  const lines = (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map(
    (line) => known.get(line)?.shift() ?? encoder.encode(line),
  );
  return concat(lines);
}

function linesOfBytes(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    lines.push(bytes.subarray(start, end + 1));
    start = end + 1;
  }
  if (start < bytes.length) lines.push(bytes.subarray(start));
  return lines;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
