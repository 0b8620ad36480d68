import type { PeopleRepository } from './domain/people.repository.port.js';
import { LOCAL_PERSON_ID, LOCAL_WORKSPACE_ID, UnknownPersonError, type Actor } from './domain/person.js';

/** Who acts: the person whom the caller claims to be, or the workspace's first person when it claims nothing. */
export class IdentifyActor {
  constructor(private readonly people: PeopleRepository) {}

  async execute(claimedPerson: string | null): Promise<Actor | UnknownPersonError> {
    const id = claimedPerson ?? LOCAL_PERSON_ID;
    const person = await this.people.findById(LOCAL_WORKSPACE_ID, id);
    if (person === null) return new UnknownPersonError(id);
    return {
      workspaceId: person.workspaceId,
      personId: person.id,
      personName: person.name,
      isAuthenticated: false,
    };
  }
}
