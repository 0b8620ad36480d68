import { slugOf, type Kind, type Problem } from '@architrave/graph-seed/model';
import type { LearningKnowledge } from './domain/learning-knowledge.js';

const SHOWN = 60;

/** Gathers what is wrong with an input, so that all of it is told at once. */
export class InputProblems {
  readonly found: Problem[] = [];

  constructor(private readonly knowledge: Pick<LearningKnowledge, 'resolve'>) {}

  add(path: string, code: string, accepted: string, given?: string | number): void {
    this.found.push({
      path,
      code,
      accepted,
      ...(given !== undefined && { given: String(given).slice(0, SHOWN) }),
    });
  }

  /** Adds problems of a part of the input. */
  addAll(path: string, problems: readonly Problem[]): void {
    for (const problem of problems)
      this.found.push({ ...problem, path: problem.path === '' ? path : `${path}.${problem.path}` });
  }

  /** The slug of a node of a kind that is named by slug, alias or id; null, with a problem, where there is none. */
  slug(text: string, kind: Kind, path: string): string | null {
    const id = this.knowledge.resolve(text, [kind]);
    if (id !== undefined) return slugOf(id);
    this.add(path, 'unknown-id', `the id of a ${kind} of the graph`, text);
    return null;
  }

  /** Whether a number lies in a range, both ends included; adds a problem where it doesn't. */
  isWithin(
    value: number,
    { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
    path: string,
    unit = '',
  ): boolean {
    if (value >= minimum && value <= maximum) return true;
    this.add(path, 'out-of-range', `${minimum}…${maximum}${unit === '' ? '' : ` ${unit}`}`, value);
    return false;
  }

  /** Whether a text is a day between 2000 and 2199; adds a problem where it isn't. */
  isDay(text: string, path: string): boolean {
    const isForm = /^2[01]\d\d-\d\d-\d\d$/.test(text);
    const time = isForm ? Date.parse(`${text}T00:00:00Z`) : NaN;
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return true;
    this.add(path, 'wrong-form', 'a day as YYYY-MM-DD, 2000-01-01…2199-12-31', text);
    return false;
  }
}
