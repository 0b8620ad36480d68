import type { Kind, KindFamily, KINDS as KINDS_OF_THE_MODEL } from '@architrave/graph-seed/model';

export type { Kind };

/** Families of kinds share one hue and one shape. */
export type Family = KindFamily;

/** Outline of a card that stands for a node of a family. */
export type Shape = 'rounded' | 'square' | 'pill' | 'notched' | 'round' | 'folded' | 'barred';

/**
 * Every kind of node with its family, in the order in which lists and filters show them. Written here
 * once more because the model's own table would bring its schemas into the page; it does not compile
 * unless both say the same.
 */
export const KIND_FAMILY: typeof KINDS_OF_THE_MODEL = {
  pattern: 'structure',
  principle: 'structure',
  practice: 'structure',
  technology: 'means',
  role: 'means',
  protocol: 'means',
  language: 'means',
  quality: 'judgement',
  'trade-off': 'judgement',
  comparison: 'judgement',
  metric: 'judgement',
  'failure-mode': 'danger',
  risk: 'danger',
  skill: 'people',
  level: 'people',
  responsibility: 'people',
  topic: 'people',
  certification: 'proof',
  framework: 'proof',
  methodology: 'proof',
  resource: 'proof',
  source: 'proof',
  case: 'use',
  capability: 'use',
};

/** All kinds, in display order. */
export const KINDS = Object.keys(KIND_FAMILY) as readonly Kind[];

/** All families, in display order. */
export const FAMILIES: readonly Family[] = [
  'structure',
  'means',
  'judgement',
  'danger',
  'people',
  'proof',
  'use',
];

const FAMILY_SHAPE: Readonly<Record<Family, Shape>> = {
  structure: 'rounded',
  means: 'square',
  judgement: 'pill',
  danger: 'notched',
  people: 'round',
  proof: 'folded',
  use: 'barred',
};

/** Whether a text names a kind. */
export function isKind(text: string): text is Kind {
  return Object.hasOwn(KIND_FAMILY, text);
}

/** The kind part of a full node id (`pattern:cqrs` → `pattern`); ids of unknown kinds count as topics. */
export function kindOfId(id: string): Kind {
  const kind = id.slice(0, Math.max(0, id.indexOf(':')));
  return isKind(kind) ? kind : 'topic';
}

/** The slug part of a full node id (`pattern:cqrs` → `cqrs`). */
export function slugOfId(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The family of a kind. */
export function familyOf(kind: Kind): Family {
  return KIND_FAMILY[kind];
}

/** The outline in which nodes of a family are drawn. */
export function shapeOf(family: Family): Shape {
  return FAMILY_SHAPE[family];
}

/** Names of the custom properties that colour a family: text on its tint, tint, line. */
export interface FamilyColours {
  readonly text: string;
  readonly surface: string;
  readonly line: string;
}

/** CSS values (`var(--family-…)`) of a family's colours. */
export function familyColours(family: Family): FamilyColours {
  return {
    text: `var(--family-${family}-text)`,
    surface: `var(--family-${family}-surface)`,
    line: `var(--family-${family}-line)`,
  };
}
