import { readEditDetails, type EditDetails } from './details';

/** Text and details of one state of a decision. */
export interface DecisionState {
  readonly text: string;
  readonly details: EditDetails;
}

/** What somebody wrote and the server does not have yet. */
export interface KeptDraft {
  /** The version that was edited. */
  readonly version: number;
  /** Path of its file and language, to go on while the server is gone. */
  readonly file: string;
  readonly language: string;
  /** That version: a merge needs it, also when the server is gone. */
  readonly base: DecisionState;
  readonly mine: DecisionState;
  readonly message: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A kept draft and the name under which it is kept. */
export interface FoundDraft extends KeptDraft {
  readonly key: string;
}

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'architrave-decision:';

/** Where a window keeps its draft of a decision: windows have one each, so that none writes over another's. */
export function draftKey(id: string, window: string): string {
  return `${PREFIX}${id}:${window}`;
}

/** The drafts of a decision that are kept here, newest first; what cannot be read is left out. */
export function findDrafts(storage: DraftStorage, id: string): readonly FoundDraft[] {
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    return keys
      .filter((key) => key.startsWith(`${PREFIX}${id}:`))
      .flatMap((key) => readDraft(storage.getItem(key), key) ?? [])
      .sort((a, b) => b.at - a.at);
  } catch {
    return [];
  }
}

/** Keeps a draft. Gives false where the browser keeps nothing, so that the page can say so. */
export function keepDraft(storage: DraftStorage, key: string, draft: KeptDraft): boolean {
  try {
    storage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a draft. Failing storage is no error. */
export function dropDraft(storage: DraftStorage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // Nothing was kept then, either.
  }
}

function readDraft(kept: string | null, key: string): FoundDraft | undefined {
  try {
    const value = JSON.parse(kept ?? 'null') as Partial<KeptDraft> | null;
    if (value === null || typeof value !== 'object') return undefined;
    const { version, base, mine, file = '', language = 'EN', message = '', at = 0 } = value;
    if (typeof version !== 'number' || typeof base?.text !== 'string' || typeof mine?.text !== 'string') {
      return undefined;
    }
    return { key, version, file, language, base: stateOf(base), mine: stateOf(mine), message, at };
  } catch {
    return undefined;
  }
}

function stateOf({ text, details }: DecisionState): DecisionState {
  return { text, details: readEditDetails(details) };
}
