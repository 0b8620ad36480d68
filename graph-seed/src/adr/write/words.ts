import type { AdrRelation, Bearing } from '../adr.js';
import type { AdrLanguage } from './template.js';

/** The words that a written record has beside its content. */
export interface AdrWords {
  /** Start of an argument, blank included. */
  readonly bearing: Readonly<Record<Bearing, string>>;
  /** "Chosen option: ". */
  readonly chosen: string;
  /** "because", to go on after a comma. */
  readonly because: string;
  /** Words of a link, of the newer and of the older record. */
  readonly relation: Readonly<Record<AdrRelation, readonly [string, string]>>;
  readonly label: Readonly<Record<'deciders' | 'consulted' | 'informed' | 'tags', string>>;
  /** Headings that no tool reads by name. */
  readonly heading: Readonly<Record<FreeSection, string>>;
  /** The sentence of a Y-statement: its parts are clauses or empty. */
  readonly summary: (parts: SummaryParts) => string;
  /** What a blank section asks for. */
  readonly guidance: Readonly<Record<GuidedSection, string>>;
}

export type FreeSection =
  | 'summary'
  | 'drivers'
  | 'options'
  | 'arguments'
  | 'confirmation'
  | 'revisit'
  | 'links'
  | 'more-information'
  | 'references';

export type GuidedSection =
  | 'summary'
  | 'context'
  | 'drivers'
  | 'options'
  | 'outcome'
  | 'consequences'
  | 'positive'
  | 'negative'
  | 'confirmation'
  | 'arguments'
  | 'revisit';

export interface SummaryParts {
  readonly context: string;
  readonly chosen: string;
  readonly reason: string;
  readonly price: string;
}

const ENGLISH: AdrWords = {
  bearing: { good: 'Good, because ', bad: 'Bad, because ', neutral: 'Neutral, because ', unsaid: '' },
  chosen: 'Chosen option: ',
  because: 'because',
  relation: {
    supersedes: ['Supersedes', 'Superseded by'],
    'supersedes-in-part': ['Partially supersedes', 'Partially superseded by'],
    amends: ['Amends', 'Amended by'],
    'depends-on': ['Depends on', 'Required by'],
    'conflicts-with': ['Conflicts with', 'Conflicts with'],
    'relates-to': ['Relates to', 'Relates to'],
  },
  label: { deciders: 'Deciders', consulted: 'Consulted', informed: 'Informed', tags: 'Tags' },
  heading: {
    summary: 'Summary',
    drivers: 'Decision Drivers',
    options: 'Considered Options',
    arguments: 'Pros and Cons of the Options',
    confirmation: 'Confirmation',
    revisit: 'Revisit when',
    links: 'Links',
    'more-information': 'More Information',
    references: 'References',
  },
  summary: ({ context, chosen, reason, price }) =>
    sentence([
      context && `given that ${context}`,
      chosen && `we chose ${chosen}${reason && ` because ${reason}`}`,
      price && `accepting that ${price}`,
    ]),
  guidance: {
    summary: 'One sentence: the situation, what was decided, and at what price.',
    context: 'What is the situation, and which question does it raise? Facts, not the answer.',
    drivers: 'What the options are measured by, a line each.',
    options: 'Options that could really be taken, doing nothing included where it could.',
    outcome: 'What is done, and why this option rather than the next best one.',
    consequences: 'What gets easier, and what gets harder: at least one line of each.',
    positive: 'What gets easier.',
    negative: 'What gets harder, costs more or can no longer be done.',
    confirmation: 'How somebody can check that the decision is kept: a test, a metric, a review.',
    arguments: 'What speaks for and against each option.',
    revisit: 'Which measurable change would make this decision worth another look.',
  },
};

const SPANISH: AdrWords = {
  bearing: { good: 'Bueno, porque ', bad: 'Malo, porque ', neutral: 'Neutral, porque ', unsaid: '' },
  chosen: 'Opción elegida: ',
  because: 'porque',
  relation: {
    supersedes: ['Sustituye a', 'Sustituida por'],
    'supersedes-in-part': ['Sustituye en parte a', 'Sustituida en parte por'],
    amends: ['Modifica a', 'Modificada por'],
    'depends-on': ['Depende de', 'Requerida por'],
    'conflicts-with': ['En conflicto con', 'En conflicto con'],
    'relates-to': ['Relacionada con', 'Relacionada con'],
  },
  label: { deciders: 'Decisores', consulted: 'Consultados', informed: 'Informados', tags: 'Etiquetas' },
  heading: {
    summary: 'Resumen',
    drivers: 'Factores de decisión',
    options: 'Opciones consideradas',
    arguments: 'Pros y contras de las opciones',
    confirmation: 'Confirmación',
    revisit: 'Revisar cuando',
    links: 'Enlaces',
    'more-information': 'Más información',
    references: 'Referencias',
  },
  summary: ({ context, chosen, reason, price }) =>
    sentence([
      context && `dado que ${context}`,
      chosen && `elegimos ${chosen}${reason && ` porque ${reason}`}`,
      price && `aceptando que ${price}`,
    ]),
  guidance: {
    summary: 'Una frase: la situación, lo que se decide y a qué precio.',
    context: '¿Cuál es la situación y qué pregunta plantea? Hechos, no la respuesta.',
    drivers: 'Con qué se miden las opciones, una línea por criterio.',
    options: 'Opciones que de verdad podrían elegirse; también no hacer nada, si cabe.',
    outcome: 'Qué se hace, y por qué esta opción y no la siguiente mejor.',
    consequences: 'Qué será más fácil y qué será más difícil: al menos una línea de cada.',
    positive: 'Qué será más fácil.',
    negative: 'Qué será más difícil, costará más o dejará de ser posible.',
    confirmation: 'Cómo comprobar que la decisión se cumple: una prueba, una métrica, una revisión.',
    arguments: 'Qué habla a favor y en contra de cada opción.',
    revisit: 'Qué cambio medible haría que valga la pena volver a mirar esta decisión.',
  },
};

export const ADR_WORDS: Readonly<Record<AdrLanguage, AdrWords>> = { en: ENGLISH, es: SPANISH };

function sentence(clauses: readonly string[]): string {
  const words = clauses.filter((clause) => clause !== '').join(', ');
  if (words === '') return '';
  const capital = words.charAt(0).toLocaleUpperCase() + words.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}
