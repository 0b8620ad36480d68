/** What the build was given, as far as this file reads it; tests run without a build. */
interface BuildEnvironment {
  readonly env?: { readonly VITE_REPOSITORY_URL?: string };
}

/** Where the project is kept (`https://github.com/owner/name`), set at build by `VITE_REPOSITORY_URL`; nothing if it was not. */
export const REPOSITORY_URL: string | undefined = repositoryOf(
  (import.meta as unknown as BuildEnvironment).env?.VITE_REPOSITORY_URL,
);

function repositoryOf(given: string | undefined): string | undefined {
  return given !== undefined && /^https:\/\/\S+$/.test(given) ? given.replace(/\/+$/, '') : undefined;
}
