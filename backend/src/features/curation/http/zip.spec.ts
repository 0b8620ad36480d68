import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipOf } from './zip.js';

const hasUnzip = spawnSync('unzip', ['-v']).status === 0;

describe('zipOf', () => {
  it('gives the same bytes for the same files, and an end record even for none', async () => {
    const files = [{ path: 'a/ñ.txt', text: 'x'.repeat(10_000) }];
    expect(await zipOf(files)).toEqual(await zipOf(files));
    const empty = await zipOf([]);
    expect([empty.length, empty.readUInt32LE(0)]).toEqual([22, 0x06054b50]);
  });

  (hasUnzip ? it : it.skip)('is unpacked by other programs, names and texts as they were', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'architrave-zip-'));
    try {
      const files = [
        { path: 'content/pattern/a.yaml', text: 'name: { en: á }\n' },
        { path: 'content/pattern/empty.yaml', text: '' },
        { path: 'leeme.txt', text: 'línea\n'.repeat(5_000) },
      ];
      writeFileSync(join(folder, 'x.zip'), await zipOf(files));
      expect(spawnSync('unzip', ['-q', 'x.zip'], { cwd: folder }).status).toBe(0);
      for (const { path, text } of files) expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
