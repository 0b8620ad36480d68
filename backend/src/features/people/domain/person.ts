/** Somebody who works in a workspace. Locally there is no login: who one is, is what one says. */
export interface Person {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly createdAt: Date;
}

/** On whose behalf something is read or written. */
export interface Actor {
  readonly workspaceId: string;
  readonly personId: string;
  readonly personName: string;
  /** False as long as nobody signs in; the audit keeps it with each entry. */
  readonly isAuthenticated: boolean;
}

export const LOCAL_WORKSPACE_ID = 'local';
export const LOCAL_PERSON_ID = 'local-person';

/** The longest name of a person, in characters. */
export const MAX_PERSON_NAME = 80;

/** The caller says it is somebody whom the workspace doesn't know. */
export class UnknownPersonError {
  readonly code = 'UNKNOWN_PERSON';
  constructor(readonly claimed: string) {}
}
