import { mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { FolderFiles } from '../domain/folder.port.js';
import { isGoodPath } from '../domain/good-path.js';
import type { IncomingFile } from '../domain/import/plan-import.js';

const MARKDOWN = /\.(md|markdown|mdown|mkd)$/i;
/** What our own JSON files say at their start. */
const OURS = /"format":\s*"architrave-/;
const START = 200;

/** A folder of records on this machine's disk. Links to elsewhere and hidden folders are passed over. */
export class DiskFolder implements FolderFiles {
  constructor(private readonly folder: string) {}

  async read(): Promise<readonly IncomingFile[]> {
    const files: IncomingFile[] = [];
    for (const path of await this.list('')) {
      if (MARKDOWN.test(path)) files.push({ path, bytes: await this.bytesOf(path) });
      else if (path.endsWith('.json')) {
        const bytes = await this.bytesOf(path);
        if (OURS.test(new TextDecoder().decode(bytes.subarray(0, START)))) files.push({ path, bytes });
      }
    }
    return files;
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    if (!isGoodPath(path)) throw new Error(`${path} leads out of the folder`);
    const target = join(this.folder, ...path.split('/'));
    await mkdir(dirname(target), { recursive: true });
    // Written beside and renamed: whoever reads meanwhile has the old file or the new one, whole.
    const beside = `${target}.${randomUUID()}.tmp`;
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target).catch(async (error: unknown) => {
      await unlink(beside).catch(() => undefined); // the error to report is the first one
      throw error;
    });
  }

  private async bytesOf(path: string): Promise<Uint8Array> {
    return new Uint8Array(await readFile(join(this.folder, ...path.split('/'))));
  }

  private async list(below: string): Promise<string[]> {
    const entries = await readdir(join(this.folder, ...below.split('/')), { withFileTypes: true });
    const paths: string[] = [];
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
        paths.push(...(await this.list(path)));
      else if (entry.isFile()) paths.push(path);
    }
    return paths;
  }
}
