/** Why a change can't be made; `code` is data, words are made by whoever shows them. */
export type AdrPatchProblem =
  /** The text is too long or nests too deep to be read. */
  | 'unreadable-text'
  /** Sections of kind `other` have no name to find them by. */
  | 'unknown-section'
  /** A title must have words. */
  | 'empty-title'
  /** The Markdown leaves a code fence or comment open, or takes the place of a heading: later sections would be lost. */
  | 'breaks-structure'
  /** The text can't hold the value so that it reads back. */
  | 'value-not-kept'
  /** No option has this index. */
  | 'unknown-option'
  /** The link is the record's status: set another status. */
  | 'link-is-status';

export class AdrPatchError extends Error {
  constructor(readonly code: AdrPatchProblem) {
    super(code);
    this.name = 'AdrPatchError';
  }
}
