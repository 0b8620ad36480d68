import { readAdr, type AdrLink, type AdrReading, type AdrStatus } from '@architrave/graph-seed/adr';
import { DECISION_LIMITS, type Decision } from './decision.js';
import { statusOfWord, type DecisionPolicy } from './policy.js';

/** What a decision's text says, as it stands in columns. */
export type TextColumns = Pick<
  Decision,
  'title' | 'statusWord' | 'date' | 'dialect' | 'tags' | 'deciders' | 'consulted' | 'informed'
> & {
  /** By the reading, or by the workspace's own word. */
  readonly status: AdrStatus;
  readonly number: number | null;
  readonly links: readonly AdrLink[];
  readonly reading: AdrReading;
};

/** Reads a text; a title that is missing is the name of its file. */
export function columnsOf(text: string, file: string, policy: DecisionPolicy): TextColumns {
  const reading = readAdr(text, file);
  const title = (reading.title.trim() === '' ? nameOf(file) : reading.title).slice(0, DECISION_LIMITS.title);
  const own = statusOfWord(reading.rawStatus, policy);
  return {
    title,
    status: own ?? reading.status,
    statusWord: reading.rawStatus,
    date: reading.date,
    dialect: reading.dialect,
    tags: unique(reading.tags).slice(0, DECISION_LIMITS.tags),
    deciders: unique(reading.deciders),
    consulted: unique(reading.consulted),
    informed: unique(reading.informed),
    number: reading.number,
    links: reading.links,
    reading,
  };
}

function nameOf(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.[^.]*$/, '');
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}
