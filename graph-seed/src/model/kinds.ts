/** A family groups kinds that look alike on the canvas and are filtered together. */
export const KIND_FAMILIES = ['structure', 'means', 'judgement', 'danger', 'people', 'proof', 'use'] as const;
export type KindFamily = (typeof KIND_FAMILIES)[number];

/** Every sort of node, with the family it belongs to. The key is also the content folder. */
export const KINDS = {
  pattern: 'structure',
  principle: 'structure',
  practice: 'structure',
  technology: 'means',
  language: 'means',
  protocol: 'means',
  role: 'means',
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
  resource: 'proof',
  source: 'proof',
  framework: 'proof',
  methodology: 'proof',
  case: 'use',
  capability: 'use',
} as const satisfies Record<string, KindFamily>;

export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];

/** Whether a word names a kind. */
export function isKind(word: string): word is Kind {
  return Object.hasOwn(KINDS, word);
}

/** The kinds that a person can learn; the compiler makes a skill for each node of them. */
export const LEARNABLE_KINDS = [
  'technology',
  'language',
  'protocol',
  'practice',
  'pattern',
  'framework',
] as const satisfies readonly Kind[];
