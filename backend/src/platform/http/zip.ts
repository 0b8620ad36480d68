import { unzipSync, zip } from 'fflate';

/** A file of an archive. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** 1 January 1980, the first day that archives know: the same files give the same archive, whenever it is made. */
const DATE = new Date(1980, 0, 1);

/** A ZIP archive of files, in the order given. */
export function zipOf(entries: readonly ZipEntry[]): Promise<Buffer> {
  const files = Object.fromEntries(entries.map(({ path, bytes }) => [path, bytes]));
  return new Promise((resolve, reject) => {
    zip(files, { mtime: DATE, level: 6 }, (error, archive) => {
      if (error === null) resolve(Buffer.from(archive));
      else reject(error);
    });
  });
}

/** What an archive from outside may hold. */
export interface UnzipLimits {
  readonly entries: number;
  /** Bytes of all files together, unpacked. */
  readonly bytes: number;
  /** The most times that a file may be larger than what it is packed as. */
  readonly ratio: number;
}

/** An archive that isn't one, or that holds more than it may; the message says which. */
export class BadZipError extends Error {
  readonly code = 'BAD_ZIP';
}

/** Small files may be packed very tightly without doing harm. */
const HARMLESS = 100_000;

/**
 * The files of an archive. Names and sizes are checked by what the archive says of itself before anything is unpacked, and
 * no more than that is ever unpacked of a file. Folders are left out. Throws `BadZipError`.
 */
export function filesOfZip(archive: Uint8Array, limits: UnzipLimits): readonly ZipEntry[] {
  let count = 0;
  let total = 0;
  const declared = new Map<string, number>();
  const check = ({
    name,
    size,
    originalSize,
  }: {
    name: string;
    size: number;
    originalSize: number;
  }): boolean => {
    if (name.endsWith('/')) return false;
    count += 1;
    total += originalSize;
    if (count > limits.entries) throw new BadZipError(`files in the archive: at most ${limits.entries}`);
    if (total > limits.bytes)
      throw new BadZipError(`files in the archive: at most ${limits.bytes} bytes unpacked`);
    if (originalSize > HARMLESS && originalSize > size * limits.ratio)
      throw new BadZipError(`${shown(name)}: packed more than ${limits.ratio} times as small`);
    if (!isInside(name)) throw new BadZipError(`${shown(name)}: names inside the archive's folder`);
    if (declared.has(name)) throw new BadZipError(`${shown(name)}: each name once`);
    declared.set(name, originalSize);
    return true;
  };
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(archive, { filter: check });
  } catch (error) {
    if (error instanceof BadZipError) throw error;
    throw new BadZipError('a ZIP archive', { cause: error });
  }
  return Object.entries(files).map(([path, bytes]) => {
    if (bytes.length !== declared.get(path))
      throw new BadZipError(`${shown(path)}: the size that the archive says`);
    return { path, bytes };
  });
}

function isInside(name: string): boolean {
  const parts = name.replaceAll('\\', '/').split('/');
  return !name.startsWith('/') && !/^[a-z]:/i.test(name) && !parts.includes('..') && !name.includes('\0');
}

function shown(name: string): string {
  return name.slice(0, 100);
}
