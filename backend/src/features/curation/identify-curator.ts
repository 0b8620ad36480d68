import { UnknownPersonError, type Actor, type IdentifyActor } from '../people/index.js';
import { mayCurate, type Curators } from './domain/curators.port.js';

/** Somebody of the workspace who may not edit the graph. */
export class NotCuratorError {
  readonly code = 'NOT_CURATOR';
  constructor(readonly personName: string) {}
}

/** Who acts, if they may edit the graph. */
export class IdentifyCurator {
  constructor(
    private readonly identifyActor: IdentifyActor,
    private readonly curators: Curators,
  ) {}

  async execute(claimedPerson: string | null): Promise<Actor | UnknownPersonError | NotCuratorError> {
    const actor = await this.identifyActor.execute(claimedPerson);
    if (actor instanceof UnknownPersonError) return actor;
    const named = await this.curators.list(actor.workspaceId);
    return mayCurate(actor, named) ? actor : new NotCuratorError(actor.personName);
  }
}
