/** A graph version in its parts. */
export interface GraphVersion {
  readonly contentHash: string;
  /** Number of the last change; 0 when there is none. */
  readonly changeNumber: number;
}

export function printGraphVersion({ contentHash, changeNumber }: GraphVersion): string {
  return `${contentHash}-${changeNumber}`;
}

/** `null` for a text that is no version. */
export function parseGraphVersion(text: string): GraphVersion | null {
  const match = /^([0-9a-z]+)-(\d{1,15})$/i.exec(text);
  const [, contentHash, number] = match ?? [];
  return contentHash === undefined || number === undefined
    ? null
    : { contentHash, changeNumber: Number(number) };
}
