import { kindOfId, type Kind } from '../../../lib/kinds';
import type { Language } from '../../../lib/language';
import {
  isRelationType,
  RELATION_TYPES,
  RELATIONS,
  type Direction,
  type RelationType,
} from '../../../lib/relations';

/** A text in both languages. */
export type Localized = Readonly<Record<Language, string>>;

/** What a drawing needs to know of a node. */
export interface NodeSummary {
  readonly id: string;
  readonly kind: Kind;
  readonly name: Localized;
}

/** A neighbour with what the edge to it says. */
export interface Member {
  readonly node: NodeSummary;
  readonly edgeId: string;
  readonly weight: number | null;
  readonly level: number | null;
  readonly note: Localized | null;
  /** Where in the source, of an edge to or from one. */
  readonly place: string | null;
}

/** A node's neighbours by one relation, read from one end; symmetric relations count as outgoing. */
export interface RelationGroup {
  readonly type: RelationType;
  readonly direction: Direction;
  readonly members: readonly Member[];
}

/** A node with all its neighbours. */
export interface Neighbourhood {
  readonly node: NodeSummary;
  readonly groups: readonly RelationGroup[];
}

/** The part of the API's answer that a neighbourhood is made of. */
export interface NodeWithEdges {
  readonly id: string;
  readonly name: Localized;
  readonly edges: readonly {
    readonly type: string;
    readonly direction: string;
    readonly links: readonly {
      readonly edge: {
        readonly id: string;
        readonly weight?: number | null;
        readonly level?: number | null;
        readonly note?: Localized | null;
        readonly place?: string | null;
      };
      readonly target: { readonly id: string; readonly name: Localized };
    }[];
  }[];
}

/** A loaded node's neighbours, in display order of the relations; both readings of a symmetric one together. */
export function toNeighbourhood(node: NodeWithEdges): Neighbourhood {
  const groups = new Map<string, { type: RelationType; direction: Direction; members: Member[] }>();
  for (const group of node.edges) {
    if (!isRelationType(group.type)) continue;
    const direction: Direction =
      group.direction === 'INCOMING' && !RELATIONS[group.type].symmetric ? 'in' : 'out';
    const key = groupName(group.type, direction);
    const members = groups.get(key)?.members ?? [];
    for (const { edge, target } of group.links) {
      if (members.some((member) => member.node.id === target.id)) continue;
      members.push({
        node: toSummary(target),
        edgeId: edge.id,
        weight: edge.weight ?? null,
        level: edge.level ?? null,
        note: edge.note ?? null,
        place: edge.place ?? null,
      });
    }
    groups.set(key, { type: group.type, direction, members });
  }
  return { node: toSummary(node), groups: [...groups.values()].sort((a, b) => rankOf(a) - rankOf(b)) };
}

/** The node as a drawing shows it. */
export function toSummary(node: { readonly id: string; readonly name: Localized }): NodeSummary {
  return { id: node.id, kind: kindOfId(node.id), name: { en: node.name.en, es: node.name.es } };
}

/** How a group is named within its owner: `out.USES`. */
export function groupName(type: RelationType, direction: Direction): string {
  return `${direction}.${type}`;
}

function rankOf(group: { readonly type: RelationType; readonly direction: Direction }): number {
  return RELATION_TYPES.indexOf(group.type) * 2 + (group.direction === 'out' ? 0 : 1);
}
