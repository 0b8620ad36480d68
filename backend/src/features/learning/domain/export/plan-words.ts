import type { Language } from '@architrave/graph-seed/model';

/** The words around a plan in both languages; names of skills come from the graph. */
export interface PlanWords {
  readonly title: string;
  readonly summary: (hours: string, weeks: number, later: number) => string;
  readonly ends: (likely: string, late: string) => string;
  readonly week: (from: number, to: number) => string;
  readonly level: (from: number, to: number) => string;
  readonly hours: (hours: string) => string;
  readonly because: string;
  readonly by: string;
  readonly read: string;
  readonly exam: (name: string) => string;
  readonly exams: string;
  readonly renew: (name: string) => string;
  readonly team: (week: number) => string;
  readonly steps: string;
  readonly unreachable: string;
  readonly reasons: Readonly<Record<'no-hours' | 'nothing-expected' | 'unknown-skill' | 'cycle', string>>;
  readonly empty: string;
}

const range = (word: string, from: number, to: number): string =>
  from === to ? `${word} ${from}` : `${word} ${from}–${to}`;

export const PLAN_WORDS: Readonly<Record<Language, PlanWords>> = {
  en: {
    title: 'Learning plan',
    summary: (hours, weeks, later) =>
      `${hours} hours. As likely done as not in week ${weeks}; four in five are done in week ${later}.`,
    ends: (likely, late) => `That is ${likely}, or ${late}.`,
    week: (from, to) => range('Week', from, to),
    level: (from, to) => `level ${from} → ${to}`,
    hours: (hours) => `${hours} h`,
    because: 'Because',
    by: 'With',
    read: 'Learn from',
    exam: (name) => `Exam: ${name}`,
    exams: 'Exams',
    renew: (name) => `Renew: ${name}`,
    team: (week) => `The team owns it in week ${week}`,
    steps: 'Steps',
    unreachable: 'Not planned',
    reasons: {
      'no-hours': 'nobody has said how long it takes',
      'nothing-expected': 'nothing says what it expects',
      'unknown-skill': 'the skill does not exist',
      cycle: 'its prerequisites go round in a circle',
    },
    empty: 'Nothing is left to learn.',
  },
  es: {
    title: 'Plan de aprendizaje',
    summary: (hours, weeks, later) =>
      `${hours} horas. Tan probable es acabar antes como después de la semana ${weeks}; cuatro de cada cinco acaban en la semana ${later}.`,
    ends: (likely, late) => `Es decir, el ${likely}, o el ${late}.`,
    week: (from, to) => range('Semana', from, to),
    level: (from, to) => `nivel ${from} → ${to}`,
    hours: (hours) => `${hours} h`,
    because: 'Porque',
    by: 'Con',
    read: 'Para aprender',
    exam: (name) => `Examen: ${name}`,
    exams: 'Exámenes',
    renew: (name) => `Renovar: ${name}`,
    team: (week) => `El equipo lo domina en la semana ${week}`,
    steps: 'Pasos',
    unreachable: 'Fuera del plan',
    reasons: {
      'no-hours': 'nadie ha dicho cuánto lleva',
      'nothing-expected': 'no consta qué espera',
      'unknown-skill': 'la habilidad no existe',
      cycle: 'sus requisitos previos forman un ciclo',
    },
    empty: 'No queda nada por aprender.',
  },
};

/** A number as people of the language write it, at most two decimals. */
export function formatHours(hours: number, language: Language): string {
  const text = String(Math.round(hours * 100) / 100);
  return language === 'es' ? text.replace('.', ',') : text;
}
