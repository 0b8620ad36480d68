/** A file to put into an archive. */
export interface ZipEntry {
  /** With `/` between folders, relative. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Names are UTF-8. */
const UTF8 = 0x0800;

/**
 * A ZIP archive of files, stored and not compressed: it only travels to this app's own server. Format: PKWARE's
 * APPNOTE 6.3.3, without ZIP64, so below 4 GB and 65,535 entries.
 */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = encoder.encode(path);
    const checksum = crc32(bytes);
    // Version 2.0, method 0 (stored), no date.
    const facts = [20, UTF8, 0, 0, 0] as const;
    const local = header(0x04034b50, facts, [checksum, bytes.length, bytes.length], [name.length, 0]);
    directory.push(
      header(
        0x02014b50,
        [20, ...facts],
        [checksum, bytes.length, bytes.length],
        [name.length, 0, 0, 0, 0],
        [0, offset],
      ),
      name,
    );
    parts.push(local, name, bytes);
    offset += local.length + name.length + bytes.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = header(0x06054b50, [0, 0, entries.length, entries.length], [length, offset], [0]);
  return joined([...parts, ...directory, end]);
}

/** A signature, then runs of 16-bit, 32-bit, 16-bit and 32-bit numbers, little end first. */
function header(
  signature: number,
  shorts: readonly number[],
  longs: readonly number[],
  moreShorts: readonly number[],
  moreLongs: readonly number[] = [],
): Uint8Array {
  const size = 4 + 2 * (shorts.length + moreShorts.length) + 4 * (longs.length + moreLongs.length);
  const view = new DataView(new ArrayBuffer(size));
  let at = 4;
  view.setUint32(0, signature, true);
  const write16 = (value: number): void => {
    view.setUint16(at, value, true);
    at += 2;
  };
  const write32 = (value: number): void => {
    view.setUint32(at, value, true);
    at += 4;
  };
  shorts.forEach(write16);
  longs.forEach(write32);
  moreShorts.forEach(write16);
  moreLongs.forEach(write32);
  return new Uint8Array(view.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The checksum of ISO 3309 that ZIP uses. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
