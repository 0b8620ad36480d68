import type { Actor } from '../../people/index.js';

/** Who may edit the graph in a workspace. */
export interface Curators {
  /** The ids of the people named, in the order in which they were; none: everybody of the workspace may. */
  list(workspaceId: string): Promise<readonly string[]>;
  /**
   * Names the people who may edit from now on, instead of those before, with an audit entry in the same transaction.
   * Gives the ids that are nobody of the workspace; then nothing is changed.
   */
  replace(personIds: readonly string[], actor: Actor, at: Date): Promise<readonly string[]>;
}

export const CURATORS = Symbol('CURATORS');

/** Whether somebody may edit, given who is named. */
export function mayCurate(actor: Pick<Actor, 'personId'>, curators: readonly string[]): boolean {
  return curators.length === 0 || curators.includes(actor.personId);
}
