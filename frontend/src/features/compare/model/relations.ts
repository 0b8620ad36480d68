import type { Language } from '../../../lib/language';
import {
  isRelationType,
  RELATION_TYPES,
  RELATIONS,
  type Direction,
  type RelationType,
} from '../../../lib/relations';

type Localized = Readonly<Record<Language, string>>;

/** A node with its neighbours, as the API gives them. */
export interface WithEdges {
  readonly id: string;
  readonly edges: readonly {
    readonly type: string;
    readonly direction: string;
    readonly links: readonly {
      readonly edge: { readonly note?: Localized | null };
      readonly target: { readonly id: string; readonly name: Localized };
    }[];
  }[];
}

/** A neighbour by one relation, and which of the compared nodes have it. */
export interface ComparedRelation {
  readonly type: RelationType;
  readonly direction: Direction;
  readonly target: string;
  readonly name: Localized;
  /** Indexes of the compared nodes that have it, ascending. */
  readonly of: readonly number[];
}

/** What compared nodes say of each other, share, and have alone. */
export interface ComparedRelations {
  readonly between: readonly {
    readonly from: number;
    readonly to: number;
    readonly type: RelationType;
    readonly note: Localized | null;
  }[];
  /** Of two nodes or more; of all of them first. */
  readonly shared: readonly ComparedRelation[];
  /** Of one node, by its index. */
  readonly alone: readonly (readonly ComparedRelation[])[];
}

/** Told elsewhere in a comparison, or the same for everything (sources). */
const LEFT_OUT: ReadonlySet<RelationType> = new Set<RelationType>([
  'EVIDENCED_BY',
  'HAS_TRADE_OFF',
  'GAINS',
  'COSTS',
  'AFFECTS',
]);

/** Sorts the relations of some nodes into those between them, those shared and those of one alone. */
export function compareRelations(nodes: readonly WithEdges[]): ComparedRelations {
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  const found = new Map<string, ComparedRelation>();
  const between = new Map<string, ComparedRelations['between'][number]>();
  for (const [index, node] of nodes.entries()) {
    for (const { type, direction: way, links } of node.edges) {
      if (!isRelationType(type) || LEFT_OUT.has(type)) continue;
      const { symmetric } = RELATIONS[type];
      const direction: Direction = way === 'INCOMING' && !symmetric ? 'in' : 'out';
      for (const { edge, target } of links) {
        const other = indexOf.get(target.id);
        if (other !== undefined) {
          if (direction === 'in' || other === index) continue;
          const key = symmetric ? [index, other].sort().join() : `${index} ${other}`;
          if (!between.has(`${type} ${key}`)) {
            between.set(`${type} ${key}`, { from: index, to: other, type, note: edge.note ?? null });
          }
          continue;
        }
        const key = `${type} ${direction} ${target.id}`;
        const known = found.get(key);
        if (known?.of.includes(index) === true) continue;
        found.set(key, {
          type,
          direction,
          target: target.id,
          name: target.name,
          of: [...(known?.of ?? []), index],
        });
      }
    }
  }
  const all = [...found.values()].sort((a, b) => rankOf(a) - rankOf(b) || (a.target < b.target ? -1 : 1));
  return {
    between: [...between.values()],
    shared: all.filter(({ of }) => of.length > 1).sort((a, b) => b.of.length - a.of.length),
    alone: nodes.map((_, index) => all.filter(({ of }) => of.length === 1 && of[0] === index)),
  };
}

function rankOf({ type, direction }: ComparedRelation): number {
  return RELATION_TYPES.indexOf(type) * 2 + (direction === 'out' ? 0 : 1);
}
