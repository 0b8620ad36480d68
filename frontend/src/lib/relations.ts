import type { EdgeType } from '@architrave/graph-seed/model';

/** How the line of a relation is drawn: what a thing is made of, how it is judged, what one learns, what stands beside. */
export type LineStyle = 'solid' | 'dashed' | 'dotted' | 'long-dashed';

/** How a relation between two nodes is shown. */
export interface RelationLook {
  /** Reads the same from both ends, so it has no arrow and one name. */
  readonly symmetric: boolean;
  readonly line: LineStyle;
}

const builds: RelationLook = { symmetric: false, line: 'solid' };
const judges: RelationLook = { symmetric: false, line: 'dashed' };
const learns: RelationLook = { symmetric: false, line: 'dotted' };
const beside: RelationLook = { symmetric: true, line: 'long-dashed' };

/** Every relation type of the graph with its look, in the order in which groups of neighbours are shown. */
export const RELATIONS = {
  HAS_TRADE_OFF: judges,
  GAINS: judges,
  COSTS: judges,
  NEEDS_ROLE: builds,
  FULFILS: builds,
  PROVIDES: builds,
  USES: builds,
  REQUIRES: builds,
  IMPLEMENTS: builds,
  PART_OF: builds,
  COMPLEMENTS: beside,
  ALTERNATIVE_TO: beside,
  CONFLICTS_WITH: beside,
  EVOLVES_TO: builds,
  AFFECTS: judges,
  MITIGATES: judges,
  EXPOSED_TO: judges,
  COMPARES: judges,
  MEASURES: judges,
  GOVERNS: judges,
  NEEDS_SKILL: learns,
  PREREQUISITE_OF: learns,
  TEACHES: learns,
  EXPECTS: learns,
  NEXT_LEVEL: learns,
  COVERS: learns,
  ILLUSTRATES: builds,
  EVIDENCED_BY: learns,
} as const satisfies Record<EdgeType, RelationLook>;

/** The type of an edge of the knowledge graph. */
export type RelationType = EdgeType;

/** All relation types, in display order. */
export const RELATION_TYPES = Object.keys(RELATIONS) as readonly RelationType[];

/** Whether a text names a relation type. */
export function isRelationType(text: string): text is RelationType {
  return Object.hasOwn(RELATIONS, text);
}

/** From which end a relation is read: `out` from its source, `in` from its target. */
export type Direction = 'out' | 'in';

/** The stroke-dasharray of a line style, in pixels; nothing for a solid line. */
export function dashOf(line: LineStyle): string | undefined {
  switch (line) {
    case 'solid':
      return undefined;
    case 'dashed':
      return '6 4';
    case 'dotted':
      return '1.5 4';
    case 'long-dashed':
      return '12 4';
  }
}
