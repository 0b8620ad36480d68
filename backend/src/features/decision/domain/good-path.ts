/** Characters of a path. */
export const LONGEST_PATH = 500;

/** A path inside a folder: no way out of it, no drive, nothing that a file system would refuse or hide. */
export function isGoodPath(path: string): boolean {
  return (
    path !== '' &&
    path.length <= LONGEST_PATH &&
    !path.startsWith('/') &&
    !/^[a-z]:/i.test(path) &&
    !/\p{Cc}/u.test(path) &&
    !/\p{Surrogate}/u.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
