/** What grouping needs to know of a version. */
export interface GroupedVersion {
  readonly version: number;
  readonly action: string;
  readonly message?: string | null;
  /** ISO. */
  readonly at: string;
  readonly author: { readonly id?: string | null; readonly name: string };
}

/** Saves that follow each other within so long are one piece of work. */
const PAUSE_MS = 30 * 60_000;

/**
 * Versions (newest first) as pieces of work: saves without a reason that one person made shortly after each other
 * stand together, the newest in front. Everything else stands alone.
 */
export function groupVersions<V extends GroupedVersion>(versions: readonly V[]): readonly (readonly V[])[] {
  const groups: V[][] = [];
  for (const version of versions) {
    const group = groups.at(-1);
    const newer = group?.at(-1);
    if (group !== undefined && newer !== undefined && belongsTo(newer, version)) group.push(version);
    else groups.push([version]);
  }
  return groups;
}

function belongsTo(newer: GroupedVersion, older: GroupedVersion): boolean {
  return (
    [newer, older].every(({ action }) => action === 'edit') &&
    (older.message ?? '') === '' &&
    newer.author.id === older.author.id &&
    Date.parse(newer.at) - Date.parse(older.at) <= PAUSE_MS
  );
}
