import { join } from 'node:path';

/** The repository's folder; every other path hangs from here, never from where one stands. */
export const root = join(import.meta.dirname, '..', '..');

/** What scripts keep between runs (stamps, Neo4j's jars, test reports). Ignored by git, safe to delete. */
export const cacheFolder = join(root, '.cache');

/** @param {string[]} parts path below the repository's folder */
export const inRoot = (...parts) => join(root, ...parts);
