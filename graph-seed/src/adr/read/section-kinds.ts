import type { AdrSectionKind, Bearing } from '../adr.js';

/** What a section is about, by its heading's plain words in English or Spanish; `other` for all the rest. */
export function sectionKindOf(heading: string): AdrSectionKind {
  const words = normalizedHeading(heading);
  const known = KINDS.get(words);
  if (known !== undefined) return known;
  // "Status: Accepted", "Decision - use X": what comes before the mark names the section.
  const named = /^(.+?)\s*(?::| [-–—] )/.exec(heading.slice(0, LONGEST_HEADING))?.[1];
  return (named === undefined ? undefined : KINDS.get(normalizedHeading(named))) ?? 'other';
}

/** Which way the lines under a heading speak, where the heading says so. */
export function bearingOfHeading(heading: string): Bearing {
  const words = normalizedHeading(heading);
  if (GOOD.test(words) === BAD.test(words)) return NEUTRAL.test(words) ? 'neutral' : 'unsaid';
  return GOOD.test(words) ? 'good' : 'bad';
}

/** Whether the words are nothing but a label such as "Pros", "Disadvantages", "Ventajas". */
export function isBearingLabel(words: string): boolean {
  return BEARING_LABEL.test(normalizedHeading(words));
}

/** Whether the heading is Spanish: the language of what is added to the record. */
export function isSpanishHeading(heading: string): boolean {
  return SPANISH.has(normalizedHeading(heading));
}

/** Lower case, without leading number, marks at both ends and doubled spaces. */
export function normalizedHeading(heading: string): string {
  return heading
    .slice(0, LONGEST_HEADING)
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’']/g, '')
    .replace(/&/g, ' and ')
    .replace(/^[^\p{L}]+|[^\p{L})]+$/gu, '')
    .replace(/\s*\((?:optional|opcional)\)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** No heading of a section is longer; some patterns take quadratic time. */
const LONGEST_HEADING = 100;

const GOOD =
  /\b(?:positives?|positiv[oa]s?|pros?|goods?|advantages?|benefits?|strengths?|ventajas?|beneficios?|a favor|fortalezas)\b/;
const BAD =
  /\b(?:negatives?|negativ[oa]s?|cons?|contras?|bad|disadvantages?|drawbacks?|downsides?|risks?|weaknesses|desventajas?|inconvenientes?|riesgos?|en contra|debilidades)\b/;
const NEUTRAL = /\b(?:neutral|neutrales|neutro)\b/;
const BEARING_LABEL =
  /^(?:(?:the |las? |los? )?(?:pros?|cons?|contras?|advantages?|disadvantages?|benefits?|drawbacks?|downsides?|strengths?|weaknesses|risks?|ventajas?|desventajas?|beneficios?|inconvenientes?|riesgos?|positives?|negatives?|positiv[oa]s?|negativ[oa]s?|neutral|good|bad|a favor|en contra|fortalezas|debilidades))(?: consequences| consecuencias)?$/;

const ENGLISH_HEADINGS: Readonly<Record<Exclude<AdrSectionKind, 'other'>, readonly string[]>> = {
  status: ['status', 'state', 'decision status', 'adr status', 'current status'],
  summary: [
    'summary',
    'tldr',
    'tl;dr',
    'abstract',
    'executive summary',
    'y-statement',
    'y statement',
    'decision summary',
  ],
  context: [
    'context',
    'context and problem statement',
    'context and problem',
    'context and background',
    'problem',
    'problem statement',
    'problem description',
    'the problem',
    'background',
    'background and context',
    'background and problem statement',
    'motivation',
    'context and motivation',
    'motivation and context',
    'issue',
    'the issue',
    'situation',
    'current situation',
  ],
  drivers: [
    'decision drivers',
    'drivers',
    'forces',
    'decision criteria',
    'criteria',
    'decision drivers and forces',
    'evaluation criteria',
    'requirements',
  ],
  options: [
    'considered options',
    'options considered',
    'options',
    'alternatives',
    'considered alternatives',
    'alternatives considered',
    'alternative options',
    'other options considered',
    'other options',
    'other alternatives',
    'other alternatives considered',
    'options and alternatives',
    'possible options',
    'possible solutions',
    'solution options',
    'candidates',
  ],
  outcome: [
    'decision outcome',
    'decision',
    'decisions',
    'the decision',
    'outcome',
    'proposed decision',
    'decision made',
    'decision and rationale',
    'decision and justification',
    'chosen option',
    'resolution',
  ],
  consequences: [
    'consequences',
    'consequence',
    'positive consequences',
    'negative consequences',
    'neutral consequences',
    'good consequences',
    'bad consequences',
    'consequences and trade-offs',
    'implications',
    'impact',
    'impacts',
    'results',
  ],
  confirmation: [
    'confirmation',
    'validation',
    'verification',
    'compliance',
    'fitness functions',
    'fitness function',
  ],
  arguments: [
    'pros and cons of the options',
    'pros and cons of options',
    'pros and cons of the alternatives',
    'pros and cons of each option',
    'pros and cons of the considered options',
    'pros and cons',
    'arguments',
    'options in detail',
    'option details',
    'analysis of options',
    'analysis of the options',
    'option analysis',
    'options analysis',
    'evaluation of options',
    'evaluation of the options',
  ],
  revisit: [
    'revisit',
    'revisit when',
    'when to revisit',
    'reconsider when',
    'review when',
    'review triggers',
  ],
  links: [
    'links',
    'link',
    'related decisions',
    'related adrs',
    'related adr',
    'related records',
    'related',
    'related links',
    'relations',
  ],
  'more-information': [
    'more information',
    'additional information',
    'further information',
    'other information',
    'more info',
    'notes',
    'note',
    'additional notes',
  ],
  references: [
    'references',
    'reference',
    'related resources',
    'related documents',
    'related documents/links',
    'resources',
    'further reading',
    'bibliography',
    'sources',
    'see also',
  ],
  changelog: [
    'changelog',
    'change log',
    'history',
    'revision history',
    'status history',
    'decision history',
    'revisions',
  ],
};

const SPANISH_HEADINGS: typeof ENGLISH_HEADINGS = {
  status: ['estado', 'estatus', 'estado de la decisión', 'estado actual'],
  summary: ['resumen', 'en resumen', 'resumen ejecutivo', 'resumen de la decisión'],
  context: [
    'contexto',
    'contexto y problema',
    'contexto y planteamiento del problema',
    'contexto y enunciado del problema',
    'contexto y definición del problema',
    'contexto y descripción del problema',
    'contexto y declaración del problema',
    'planteamiento del problema',
    'descripción del problema',
    'problema',
    'el problema',
    'antecedentes',
    'contexto y antecedentes',
    'motivación',
    'situación',
    'situación actual',
  ],
  drivers: [
    'factores de decisión',
    'factores de la decisión',
    'factores que influyen en la decisión',
    'factores',
    'impulsores',
    'impulsores de la decisión',
    'motivadores de la decisión',
    'motores de la decisión',
    'criterios',
    'criterios de decisión',
    'fuerzas',
    'requisitos',
  ],
  options: [
    'opciones consideradas',
    'opciones',
    'opciones evaluadas',
    'opciones estudiadas',
    'alternativas',
    'alternativas consideradas',
    'alternativas evaluadas',
    'otras opciones',
    'otras alternativas',
  ],
  outcome: [
    'decisión',
    'decisiones',
    'la decisión',
    'resultado de la decisión',
    'decisión tomada',
    'decisión adoptada',
    'decisión propuesta',
    'opción elegida',
    'resultado',
    'resolución',
  ],
  consequences: [
    'consecuencias',
    'consecuencias positivas',
    'consecuencias negativas',
    'consecuencias neutrales',
    'consecuencias buenas',
    'consecuencias malas',
    'implicaciones',
    'impacto',
    'impactos',
    'repercusiones',
    'resultados',
  ],
  confirmation: ['confirmación', 'validación', 'verificación', 'cumplimiento', 'funciones de aptitud'],
  arguments: [
    'pros y contras de las opciones',
    'pros y contras de las alternativas',
    'pros y contras',
    'ventajas y desventajas',
    'ventajas e inconvenientes',
    'ventajas y desventajas de las opciones',
    'ventajas e inconvenientes de las opciones',
    'argumentos',
    'análisis de opciones',
    'análisis de las opciones',
    'evaluación de las opciones',
  ],
  revisit: [
    'revisar cuando',
    'revisar si',
    'cuándo revisar',
    'cuándo revisarla',
    'volver a evaluar cuando',
    'reconsiderar si',
  ],
  links: [
    'enlaces',
    'enlace',
    'vínculos',
    'decisiones relacionadas',
    'adr relacionados',
    'adrs relacionados',
    'relacionado',
  ],
  'more-information': ['más información', 'información adicional', 'notas', 'nota', 'notas adicionales'],
  references: [
    'referencias',
    'referencia',
    'recursos',
    'documentos relacionados',
    'bibliografía',
    'fuentes',
    'véase también',
  ],
  changelog: ['historial', 'historial de cambios', 'registro de cambios', 'historial de revisiones'],
};

const SPANISH: ReadonlySet<string> = new Set(Object.values(SPANISH_HEADINGS).flat());
const KINDS: ReadonlyMap<string, AdrSectionKind> = new Map(
  [ENGLISH_HEADINGS, SPANISH_HEADINGS].flatMap((headings) =>
    Object.entries(headings).flatMap(([kind, words]) =>
      words.map((heading) => [normalizedHeading(heading), kind as AdrSectionKind] as const),
    ),
  ),
);
