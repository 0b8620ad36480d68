import type { CurrentGround } from './flags.js';
import type { DecisionDetails } from './details.js';

/** What the knowledge graph says now about the things that decisions rest on. */
export interface GroundReader {
  /** Nodes that are gone are left out. `null`: the graph can't be reached now. */
  read(nodeIds: readonly string[], offers: readonly string[]): Promise<CurrentGround | null>;
}

export const GROUND_READER = Symbol('GROUND_READER');

/** What a decision rests on now; `null` where it rests on nothing, or the graph can't be reached. */
export async function readGround(
  reader: GroundReader,
  details: Pick<DecisionDetails, 'nodes' | 'basis'>,
): Promise<CurrentGround | null> {
  const nodeIds = details.nodes.filter(({ role }) => role !== 'mentioned').map(({ id }) => id);
  const offers = (details.basis?.prices ?? []).map(({ offer }) => offer);
  return nodeIds.length + offers.length === 0 ? null : reader.read(nodeIds, offers);
}
