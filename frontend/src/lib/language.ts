/** Languages of interface and content. */
export const LANGUAGES = ['en', 'es'] as const;

/** A language of interface and content. */
export type Language = (typeof LANGUAGES)[number];

const STORAGE_KEY = 'architrave-language';

/** Whether a value names a language that the app has. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value);
}

/**
 * The language for a link that names none: the one chosen last on this browser, else the first of the
 * browser's own languages that the app has, else English.
 */
export function preferredLanguage(
  storage: Pick<Storage, 'getItem'> | undefined,
  browserLanguages: readonly string[],
): Language {
  const stored = read(storage);
  if (isLanguage(stored)) return stored;
  const wanted = browserLanguages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? 'en';
}

/** Remembers the language for links that name none. Failing storage is no error. */
export function rememberLanguage(storage: Pick<Storage, 'setItem'> | undefined, language: Language): void {
  try {
    storage?.setItem(STORAGE_KEY, language);
  } catch {
    // A closed storage only costs the memory of the choice; the link still carries it.
  }
}

function read(storage: Pick<Storage, 'getItem'> | undefined): string | null {
  try {
    return storage?.getItem(STORAGE_KEY) ?? null;
  } catch {
    return null;
  }
}
