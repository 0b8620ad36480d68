import type { Problem } from '@architrave/graph-seed/model';
import type { PeopleRepository } from './domain/people.repository.port.js';
import { MAX_PERSON_NAME, type Actor, type Person } from './domain/person.js';

export type AddPersonResult =
  | { readonly ok: true; readonly person: Person }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Adds a named person to the actor's workspace. Names are unique in it, regardless of outer blanks. */
export class AddPerson {
  constructor(
    private readonly people: PeopleRepository,
    private readonly newId: () => string,
    private readonly now: () => Date,
  ) {}

  async execute(name: string, actor: Actor): Promise<AddPersonResult> {
    const trimmed = name.trim();
    if (trimmed === '' || trimmed.length > MAX_PERSON_NAME) return refused('out-of-range', trimmed);
    const person: Person = {
      id: this.newId(),
      workspaceId: actor.workspaceId,
      name: trimmed,
      createdAt: this.now(),
    };
    const added = await this.people.add(person, actor);
    return added.ok ? { ok: true, person } : refused('name-taken', trimmed);
  }
}

function refused(code: string, given: string): AddPersonResult {
  const accepted = `1…${MAX_PERSON_NAME} characters, a name that nobody in the workspace has`;
  return { ok: false, problems: [{ path: 'name', code, accepted, given: given.slice(0, MAX_PERSON_NAME) }] };
}
