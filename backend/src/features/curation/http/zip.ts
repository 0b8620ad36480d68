import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

const deflate = promisify(deflateRaw);

/** A file of an archive. */
export interface ZipEntry {
  readonly path: string;
  readonly text: string;
}

const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980: the same files give the same archive, whenever it is made. */
const DATE = 0x0021;

/** A ZIP archive of text files, in the order given (APPNOTE 6.3.10, without ZIP64: up to 65,535 files and 4 GB). */
export async function zipOf(entries: readonly ZipEntry[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, text } of entries) {
    const name = Buffer.from(path);
    const content = Buffer.from(text);
    const packed = await deflate(content);
    const facts = factsOf({ name, content, packed });
    const local = Buffer.concat([uint32(0x04034b50), facts, name]);
    const central = [uint32(0x02014b50), uint16(VERSION), facts, uint16(0), uint16(0), uint16(0), uint32(0)];
    directory.push(...central, uint32(offset), name);
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const count = uint16(entries.length);
  const end = [
    uint32(0x06054b50),
    uint16(0),
    uint16(0),
    count,
    count,
    uint32(central.length),
    uint32(offset),
  ];
  return Buffer.concat([...parts, central, ...end, uint16(0)]);
}

interface PackedFile {
  readonly name: Buffer;
  readonly content: Buffer;
  readonly packed: Buffer;
}

/** What stands in both headers of a file: from the version that it takes to the lengths of name and extra field. */
function factsOf({ name, content, packed }: PackedFile): Buffer {
  return Buffer.concat([
    ...[VERSION, UTF8, DEFLATED, 0, DATE].map(uint16),
    ...[crc32(content), packed.length, content.length].map(uint32),
    ...[name.length, 0].map(uint16),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
