import type { AdrHeaderLink } from '../adr.js';
import type { Placed } from './file-names.js';

/** Finds the exported record that a link means. */
export interface LinkTargets {
  /** By an address in the text of `from`; `null` where it is none of the exported records. */
  readonly byAddress: (address: string, from: Placed) => Placed | null;
  /** By a number that it came with; `null` where none or several have it. */
  readonly byNumber: (number: number) => Placed | null;
  readonly byLink: (link: AdrHeaderLink, from: Placed) => Placed | null;
}

export function linkTargets(placed: readonly Placed[]): LinkTargets {
  const byPath = new Map(placed.map((one) => [normalizedPath(one.record.fileName ?? ''), one]));
  byPath.delete('');
  const byBase = uniqueBy(placed, ({ record }) => record.fileName?.split('/').at(-1) ?? '');
  const numbered = uniqueBy(placed, ({ record }) => (record.number === null ? '' : String(record.number)));
  const byTitle = uniqueBy(placed, ({ record }) => record.title);
  const byAddress = (address: string, from: Placed): Placed | null => {
    const path = decoded(address.replace(/[#?].*$/, ''));
    if (path === '' || /^[a-z][a-z0-9+.-]*:/i.test(path)) return null;
    const folder = from.record.fileName?.replace(/[^/]*$/, '') ?? '';
    const found = byPath.get(normalizedPath(folder + path));
    return found ?? byBase.get(path.split('/').at(-1) ?? '') ?? null;
  };
  return {
    byAddress,
    byNumber: (number) => numbered.get(String(number)) ?? null,
    byLink: (link, from) => {
      const byFile = link.file === '' ? null : byAddress(link.file, from);
      if (byFile !== null) return byFile;
      if (link.number !== null) return numbered.get(String(link.number)) ?? null;
      return link.file === '' ? (byTitle.get(link.title) ?? null) : null;
    },
  };
}

/** Without `.` and `..`. */
export function normalizedPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function uniqueBy(placed: readonly Placed[], keyOf: (one: Placed) => string): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  const twice = new Set<string>();
  for (const one of placed) {
    const key = keyOf(one);
    if (found.has(key)) twice.add(key);
    found.set(key, one);
  }
  for (const key of [...twice, '']) found.delete(key);
  return found;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
