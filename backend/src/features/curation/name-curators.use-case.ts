import type { Problem } from '@architrave/graph-seed/model';
import type { Actor } from '../people/index.js';
import type { Curators } from './domain/curators.port.js';

/** The most curators that a workspace may name. */
export const MAX_CURATORS = 100;

/** Says who may edit the graph from now on. Somebody who names others has to stay among them: none is ever locked out by mistake. */
export class NameCurators {
  constructor(
    private readonly curators: Curators,
    private readonly now: () => Date,
  ) {}

  /** Every problem; none when it is done. */
  async execute(personIds: readonly string[], actor: Actor): Promise<readonly Problem[]> {
    if (personIds.length > MAX_CURATORS) {
      const given = String(personIds.length);
      return [{ path: 'personIds', code: 'out-of-range', accepted: `0…${MAX_CURATORS} people`, given }];
    }
    if (personIds.length > 0 && !personIds.includes(actor.personId)) {
      const accepted = 'a list with the person who makes it, or an empty one';
      return [{ path: 'personIds', code: 'missing', accepted }];
    }
    const unknown = await this.curators.replace(personIds, actor, this.now());
    return unknown.map((id) => ({
      path: `personIds.${personIds.indexOf(id)}`,
      code: 'unknown-id',
      accepted: 'the id of a person of the workspace',
      given: id.slice(0, 60),
    }));
  }
}
