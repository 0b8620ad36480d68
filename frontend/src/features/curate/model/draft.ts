import { isObject, type NodeDocument } from './node-document';

/** Text that was not saved: what it was made from, and as it stands. */
export interface Draft {
  /** The revision that was edited; absent for a node that is new. */
  readonly revision?: string;
  /** The document of that revision. */
  readonly base: NodeDocument;
  readonly document: NodeDocument;
  readonly message: string;
  /** Of a new node: the slug. */
  readonly slug?: string;
  /** Sources that could not be read as JSON, as typed, by field. */
  readonly sources: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'architrave-draft:';

/** The draft under a name (a node's id, or `new:<kind>`); nothing where none is kept or it cannot be read. */
export function readDraft(storage: DraftStorage, name: string): Draft | undefined {
  try {
    const value: unknown = JSON.parse(storage.getItem(PREFIX + name) ?? 'null');
    if (!isObject(value) || !isObject(value['document']) || !isObject(value['base'])) return undefined;
    return { sources: {}, message: '', at: 0, ...value } as unknown as Draft;
  } catch {
    return undefined;
  }
}

/** Keeps a draft. Gives false where the browser keeps nothing, so that the page can say so. */
export function keepDraft(storage: DraftStorage, name: string, draft: Draft): boolean {
  try {
    storage.setItem(PREFIX + name, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a draft. Failing storage is no error. */
export function dropDraft(storage: DraftStorage, name: string): void {
  try {
    storage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept then, either.
  }
}
