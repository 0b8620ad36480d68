import { KIND_NAMES, type Kind } from './kinds.js';

type Kinds = readonly Kind[];
const any: Kinds = KIND_NAMES;
const anyBut = (...left: readonly Kind[]): Kinds => KIND_NAMES.filter((kind) => !left.includes(kind));

/** What numbers or marks an edge of a type carries besides `note` and `source`. */
export interface EdgeAttributes {
  /** Range of `weight`, both ends included. */
  readonly weight?: readonly [minimum: number, maximum: number];
  /** Whether `level` (1…5) must, may or must not be there. */
  readonly level?: 'must' | 'may';
  /** Whether `fromLevel` (0…4) may be there: the level it starts from, one below `level` where unsaid. */
  readonly fromLevel?: true;
  /** Whether `required` (default true) may be there. */
  readonly required?: true;
  /** Whether a one-of `group` may be there. */
  readonly group?: true;
  /** Whether a `place` in the source may be there. */
  readonly place?: true;
}

export interface EdgeTypeDefinition extends EdgeAttributes {
  readonly from: Kinds;
  readonly to: Kinds;
  /** The same link read from the other end. */
  readonly inverse: string;
  /** True where the link holds both ways; it is written once, from either end. */
  readonly symmetric?: true;
  /** What the link says, as a clause between the two names. */
  readonly meaning: { readonly en: string; readonly es: string };
  /** The inverse as a clause. */
  readonly inverseMeaning: { readonly en: string; readonly es: string };
}

const allies: Kinds = ['pattern', 'technology', 'practice', 'protocol'];
const works: Kinds = ['pattern', 'technology', 'practice', 'protocol'];

/** The one table of edge types: who may point to whom, what the edge carries, what it means. */
export const EDGE_TYPES = {
  HAS_TRADE_OFF: {
    from: ['pattern', 'technology', 'protocol'],
    to: ['trade-off'],
    inverse: 'TRADE_OFF_OF',
    meaning: { en: 'has the trade-off', es: 'tiene el compromiso' },
    inverseMeaning: { en: 'is a trade-off of', es: 'es un compromiso de' },
  },
  GAINS: {
    from: ['trade-off'],
    to: ['quality', 'principle'],
    inverse: 'GAINED_BY',
    weight: [1, 3],
    meaning: { en: 'gains', es: 'gana' },
    inverseMeaning: { en: 'is gained by', es: 'se gana con' },
  },
  COSTS: {
    from: ['trade-off'],
    to: ['quality', 'principle'],
    inverse: 'COST_BY',
    weight: [1, 3],
    meaning: { en: 'costs', es: 'cuesta' },
    inverseMeaning: { en: 'is paid by', es: 'se paga con' },
  },
  AFFECTS: {
    from: anyBut('pattern', 'technology', 'protocol', 'trade-off'),
    to: ['quality', 'principle'],
    inverse: 'AFFECTED_BY',
    weight: [-3, 3],
    meaning: { en: 'affects', es: 'afecta a' },
    inverseMeaning: { en: 'is affected by', es: 'se ve afectada por' },
  },
  NEEDS_ROLE: {
    from: ['pattern', 'capability', 'protocol', 'practice', 'case'],
    to: ['role'],
    inverse: 'NEEDED_BY',
    required: true,
    meaning: { en: 'needs the role', es: 'necesita el rol' },
    inverseMeaning: { en: 'is needed by', es: 'lo necesita' },
  },
  FULFILS: {
    from: ['technology'],
    to: ['role'],
    inverse: 'FULFILLED_BY',
    meaning: { en: 'fulfils the role', es: 'cumple el rol' },
    inverseMeaning: { en: 'is fulfilled by', es: 'lo cumple' },
  },
  PROVIDES: {
    from: ['pattern', 'technology', 'framework'],
    to: ['capability'],
    inverse: 'PROVIDED_BY',
    meaning: { en: 'provides', es: 'aporta' },
    inverseMeaning: { en: 'is provided by', es: 'lo aporta' },
  },
  IMPLEMENTS: {
    from: any,
    to: ['pattern', 'protocol', 'practice', 'principle', 'methodology'],
    inverse: 'IMPLEMENTED_BY',
    meaning: { en: 'implements', es: 'implementa' },
    inverseMeaning: { en: 'is implemented by', es: 'lo implementa' },
  },
  USES: {
    from: any,
    to: any,
    inverse: 'USED_BY',
    meaning: { en: 'uses', es: 'usa' },
    inverseMeaning: { en: 'is used by', es: 'lo usa' },
  },
  REQUIRES: {
    from: any,
    to: any,
    inverse: 'REQUIRED_BY',
    meaning: { en: 'requires', es: 'requiere' },
    inverseMeaning: { en: 'is required by', es: 'lo requiere' },
  },
  CONFLICTS_WITH: {
    from: allies,
    to: allies,
    inverse: 'CONFLICTS_WITH',
    symmetric: true,
    meaning: { en: 'conflicts with', es: 'choca con' },
    inverseMeaning: { en: 'conflicts with', es: 'choca con' },
  },
  COMPLEMENTS: {
    from: allies,
    to: allies,
    inverse: 'COMPLEMENTS',
    symmetric: true,
    meaning: { en: 'complements', es: 'complementa a' },
    inverseMeaning: { en: 'complements', es: 'complementa a' },
  },
  ALTERNATIVE_TO: {
    from: any,
    to: any,
    inverse: 'ALTERNATIVE_TO',
    symmetric: true,
    meaning: { en: 'is an alternative to', es: 'es alternativa a' },
    inverseMeaning: { en: 'is an alternative to', es: 'es alternativa a' },
  },
  PART_OF: {
    from: any,
    to: any,
    inverse: 'HAS_PART',
    meaning: { en: 'is part of', es: 'forma parte de' },
    inverseMeaning: { en: 'has the part', es: 'tiene la parte' },
  },
  EVOLVES_TO: {
    from: works,
    to: works,
    inverse: 'EVOLVED_FROM',
    meaning: { en: 'evolves to', es: 'evoluciona hacia' },
    inverseMeaning: { en: 'evolved from', es: 'viene de' },
  },
  MITIGATES: {
    from: any,
    to: ['failure-mode', 'risk'],
    inverse: 'MITIGATED_BY',
    meaning: { en: 'mitigates', es: 'mitiga' },
    inverseMeaning: { en: 'is mitigated by', es: 'lo mitiga' },
  },
  EXPOSED_TO: {
    from: any,
    to: ['failure-mode', 'risk'],
    inverse: 'THREATENS',
    meaning: { en: 'is exposed to', es: 'está expuesto a' },
    inverseMeaning: { en: 'threatens', es: 'amenaza a' },
  },
  COMPARES: {
    from: ['comparison'],
    to: any,
    inverse: 'COMPARED_IN',
    meaning: { en: 'compares', es: 'compara' },
    inverseMeaning: { en: 'is compared in', es: 'se compara en' },
  },
  MEASURES: {
    from: ['metric'],
    to: ['quality', 'practice', 'capability'],
    inverse: 'MEASURED_BY',
    meaning: { en: 'measures', es: 'mide' },
    inverseMeaning: { en: 'is measured by', es: 'se mide con' },
  },
  NEEDS_SKILL: {
    from: ['pattern', 'technology', 'role', 'practice'],
    to: ['skill'],
    inverse: 'NEEDED_FOR',
    level: 'must',
    meaning: { en: 'needs the skill', es: 'exige la habilidad' },
    inverseMeaning: { en: 'is needed for', es: 'hace falta para' },
  },
  PREREQUISITE_OF: {
    from: ['skill', 'certification'],
    to: ['skill', 'certification'],
    inverse: 'HAS_PREREQUISITE',
    required: true,
    group: true,
    level: 'may',
    meaning: { en: 'comes before', es: 'va antes de' },
    inverseMeaning: { en: 'comes after', es: 'va después de' },
  },
  TEACHES: {
    from: ['resource', 'certification', 'topic'],
    to: ['skill'],
    inverse: 'TAUGHT_BY',
    level: 'must',
    fromLevel: true,
    meaning: { en: 'teaches', es: 'enseña' },
    inverseMeaning: { en: 'is taught by', es: 'se aprende en' },
  },
  COVERS: {
    from: ['certification', 'framework', 'resource'],
    to: ['technology', 'framework', 'practice', 'pattern', 'methodology'],
    inverse: 'COVERED_BY',
    meaning: { en: 'covers', es: 'cubre' },
    inverseMeaning: { en: 'is covered by', es: 'lo cubre' },
  },
  EXPECTS: {
    from: ['level', 'responsibility'],
    to: ['skill', 'responsibility', 'certification'],
    inverse: 'EXPECTED_BY',
    level: 'may',
    meaning: { en: 'expects', es: 'espera' },
    inverseMeaning: { en: 'is expected by', es: 'lo espera' },
  },
  NEXT_LEVEL: {
    from: ['level'],
    to: ['level'],
    inverse: 'PREVIOUS_LEVEL',
    meaning: { en: 'leads to', es: 'lleva a' },
    inverseMeaning: { en: 'follows', es: 'sigue a' },
  },
  GOVERNS: {
    from: ['principle', 'framework', 'methodology'],
    to: ['pattern', 'practice', 'responsibility'],
    inverse: 'GOVERNED_BY',
    meaning: { en: 'governs', es: 'rige' },
    inverseMeaning: { en: 'is governed by', es: 'lo rige' },
  },
  ILLUSTRATES: {
    from: ['case'],
    to: any,
    inverse: 'ILLUSTRATED_BY',
    meaning: { en: 'illustrates', es: 'ilustra' },
    inverseMeaning: { en: 'is illustrated by', es: 'lo ilustra' },
  },
  EVIDENCED_BY: {
    from: any,
    to: ['source'],
    inverse: 'EVIDENCE_FOR',
    place: true,
    meaning: { en: 'is evidenced by', es: 'se apoya en' },
    inverseMeaning: { en: 'is evidence for', es: 'es prueba de' },
  },
} as const satisfies Record<string, EdgeTypeDefinition>;

export type EdgeType = keyof typeof EDGE_TYPES;
export const EDGE_TYPE_NAMES = Object.keys(EDGE_TYPES) as readonly EdgeType[];

/** The definition of an edge type, with the optional parts visible to the compiler. */
export function edgeTypeOf(type: EdgeType): EdgeTypeDefinition {
  return EDGE_TYPES[type];
}
