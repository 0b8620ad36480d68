import type { EDGE_TYPES, EdgeType } from '@architrave/graph-seed/model';

type Carried = 'weight' | 'level' | 'fromLevel' | 'required' | 'group' | 'place';
type AttributesOf<T> = Pick<T, Extract<keyof T, Carried>>;

/** What the edges of a type carry besides a note and a source. */
export interface EdgeAttributes {
  /** Range of `weight`, both ends included. */
  readonly weight?: readonly [minimum: number, maximum: number];
  readonly level?: 'must' | 'may';
  readonly fromLevel?: true;
  readonly required?: true;
  readonly group?: true;
  readonly place?: true;
}

/**
 * What the edges of each type carry. Written here once more because the model's own table would bring its schemas
 * into the page; it does not compile unless both say the same.
 */
const ATTRIBUTES: { readonly [T in EdgeType]: AttributesOf<(typeof EDGE_TYPES)[T]> } = {
  HAS_TRADE_OFF: {},
  GAINS: { weight: [1, 3] },
  COSTS: { weight: [1, 3] },
  AFFECTS: { weight: [-3, 3] },
  NEEDS_ROLE: { required: true },
  FULFILS: {},
  PROVIDES: {},
  IMPLEMENTS: {},
  USES: {},
  REQUIRES: {},
  CONFLICTS_WITH: {},
  COMPLEMENTS: {},
  ALTERNATIVE_TO: {},
  PART_OF: {},
  EVOLVES_TO: {},
  MITIGATES: {},
  EXPOSED_TO: {},
  COMPARES: {},
  MEASURES: {},
  NEEDS_SKILL: { level: 'must' },
  PREREQUISITE_OF: { required: true, group: true, level: 'may' },
  TEACHES: { level: 'must', fromLevel: true },
  COVERS: {},
  EXPECTS: { level: 'may' },
  NEXT_LEVEL: {},
  GOVERNS: {},
  ILLUSTRATES: {},
  EVIDENCED_BY: { place: true },
};

/** What the edges of a type carry besides a note and a source; of an unknown type nothing. */
export function attributesOf(type: string): EdgeAttributes {
  return (ATTRIBUTES as Readonly<Record<string, EdgeAttributes | undefined>>)[type] ?? {};
}
