import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { BadZipError, filesOfZip, zipOf } from './zip.js';

const hasUnzip = spawnSync('unzip', ['-v']).status === 0;
const file = (path: string, text: string) => ({ path, bytes: new Uint8Array(Buffer.from(text)) });
const LIMITS = { entries: 10, bytes: 1_000_000, ratio: 100 };

describe('zipOf', () => {
  it('gives the same bytes for the same files, and an end record even for none', async () => {
    const files = [file('a/ñ.txt', 'x'.repeat(10_000))];
    expect(await zipOf(files)).toEqual(await zipOf(files));
    const empty = await zipOf([]);
    expect([empty.length, empty.readUInt32LE(0)]).toEqual([22, 0x06054b50]);
  });

  (hasUnzip ? it : it.skip)('is unpacked by other programs, names and texts as they were', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'architrave-zip-'));
    try {
      const files = [
        file('content/pattern/a.yaml', 'name: { en: á }\n'),
        file('content/pattern/empty.yaml', ''),
        file('leeme.txt', 'línea\n'.repeat(5_000)),
      ];
      writeFileSync(join(folder, 'x.zip'), await zipOf(files));
      expect(spawnSync('unzip', ['-q', 'x.zip'], { cwd: folder }).status).toBe(0);
      for (const { path, bytes } of files)
        expect(readFileSync(join(folder, path))).toEqual(Buffer.from(bytes));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('filesOfZip', () => {
  const archiveOf = (files: Record<string, string>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])));

  it('gives back what was packed, folders left out', async () => {
    const files = [file('a/b.md', '# B\r\n'), file('c.md', '')];
    expect(filesOfZip(await zipOf(files), LIMITS)).toEqual(files);
    expect(filesOfZip(zipSync({ 'a/': new Uint8Array(), 'a/x.md': Buffer.from('x') }), LIMITS)).toHaveLength(
      1,
    );
  });

  it.each([
    ['a name that leads out', { '../x.md': 'x' }, /inside the archive/],
    ['a name that leads out in the middle', { 'a/../../x.md': 'x' }, /inside the archive/],
    ['a name with backslashes that leads out', { 'a\\..\\..\\x.md': 'x' }, /inside the archive/],
    ['an absolute name', { '/etc/x.md': 'x' }, /inside the archive/],
    ['a drive', { 'C:/x.md': 'x' }, /inside the archive/],
    [
      'too many files',
      Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n}.md`, 'x'])),
      /at most 10/,
    ],
    ['a file that is packed too tightly', { 'x.md': 'a'.repeat(900_000) }, /100 times/],
    [
      'too much in all',
      { 'x.md': Array.from({ length: 300_000 }, (_, n) => n * 7919).join(' ') },
      /at most 1000000 bytes/,
    ],
  ])('refuses %s', (_name, files, message) => {
    expect(() => filesOfZip(archiveOf(files as Record<string, string>), LIMITS)).toThrow(message);
  });

  it('refuses what is no archive, and one that was cut off', () => {
    const whole = archiveOf({ 'a.md': 'some text' });
    for (const bytes of [Buffer.from('no zip at all'), whole.subarray(0, whole.length - 30)])
      expect(() => filesOfZip(bytes, LIMITS)).toThrow(BadZipError);
  });

  it('never unpacks more of a file than the archive says of it', () => {
    const archive = Buffer.from(archiveOf({ 'a.md': 'b'.repeat(500) }));
    // The size unpacked, in the central directory: 24 bytes after its signature.
    const central = archive.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    archive.writeUInt32LE(10, central + 24);
    let unpacked: number | null = null;
    try {
      unpacked = filesOfZip(archive, LIMITS)[0]?.bytes.length ?? 0;
    } catch (error) {
      expect(error).toBeInstanceOf(BadZipError);
    }
    expect(unpacked ?? 0).toBeLessThanOrEqual(10);
  });
});
