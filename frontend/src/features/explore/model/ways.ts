import type { RelationType } from '../../../lib/relations';
import type { Localized } from './neighbourhood';

/** A way from one node to another; edge i joins nodes i and i + 1, in either direction. */
export interface Way {
  readonly nodes: readonly { readonly id: string; readonly name: Localized }[];
  readonly edges: readonly {
    readonly id: string;
    readonly type: RelationType;
    readonly from: string;
    readonly to: string;
    readonly note?: Localized | null;
  }[];
}

/** How little a relation tells about what it joins: everything affects some quality and is part of some topic. */
const VAGUE: Readonly<Partial<Record<RelationType, number>>> = {
  PART_OF: 3,
  AFFECTS: 3,
  GAINS: 2,
  COSTS: 2,
  HAS_TRADE_OFF: 1,
  TEACHES: 3,
  EXPECTS: 3,
  NEEDS_SKILL: 2,
  COVERS: 2,
  EXPOSED_TO: 1,
  GOVERNS: 1,
  ILLUSTRATES: 2,
  COMPARES: 1,
};

/**
 * The ways that tell the most, of ways of one length: through relations that say something, and with a note. Equal
 * ones keep their order; of those through the same nodes the first stands for all.
 */
export function bestWays(ways: readonly Way[], most: number): readonly Way[] {
  const seen = new Set<string>();
  return ways
    .map((way, index) => ({ way, index, cost: costOf(way) }))
    .sort((a, b) => a.cost - b.cost || a.index - b.index)
    .filter(({ way }) => {
      const key = way.nodes.map(({ id }) => id).join();
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, most)
    .map(({ way }) => way);
}

function costOf({ edges }: Way): number {
  return edges.reduce((sum, { type, note }) => sum + (VAGUE[type] ?? 0) - (note == null ? 0 : 0.5), 0);
}
