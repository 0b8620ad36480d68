import type { Page, PageRequest } from '../../../shared/page.js';
import type { Actor, Person } from './person.js';

/** Where people are kept. The local workspace exists from the start, with one person in it. */
export interface PeopleRepository {
  findById(workspaceId: string, id: string): Promise<Person | null>;
  /** The people of a workspace, ordered by when they were added, then by id. */
  list(workspaceId: string, page: PageRequest): Promise<Page<Person>>;
  /** Adds somebody, with the audit entry in the same transaction; `NAME_TAKEN` when the workspace has that name already. */
  add(
    person: Person,
    actor: Actor,
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly code: 'NAME_TAKEN' }>;
}

export const PEOPLE_REPOSITORY = Symbol('PEOPLE_REPOSITORY');
