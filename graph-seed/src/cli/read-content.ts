import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ContentFiles } from '../compile/content-files.js';

/** The package's own folder, where `content/`, `prices/` and `advisor/` lie. */
export const PACKAGE_ROOT = join(import.meta.dirname, '..', '..');

/** Reads every content file below the package, in a fixed order. */
export function readContent(root: string = PACKAGE_ROOT): ContentFiles {
  const files = new Map<string, string>();
  for (const folder of ['advisor', 'content', 'prices']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(yaml|csv)$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
    }
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
