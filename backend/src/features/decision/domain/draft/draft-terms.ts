import { nodeId, slugOf, type NodeId } from '@architrave/graph-seed/model';
import type { DraftKnowledge } from './draft-knowledge.js';
import type { DraftWords, NumberFormat } from './words/draft-words.js';
import { draftWords, joined, numberFormat } from './words/words-in.js';

/** The draft's language in use: sentences, numbers, lists and names in running text. */
export interface DraftTerms {
  readonly words: DraftWords;
  readonly number: NumberFormat;
  readonly join: (items: readonly string[]) => string;
  /** Name of a common thing (style, role, quality) as it stands within a sentence. */
  readonly common: (id: string) => string;
  /** A value of the requirements as a noun phrase, names translated. */
  readonly fact: (path: string, value: unknown) => string;
}

export function draftTerms(knowledge: DraftKnowledge): DraftTerms {
  const words = draftWords(knowledge.language);
  const number = numberFormat(knowledge.language);
  const join = (items: readonly string[]): string => joined(items, knowledge.language);
  const common = (id: string): string => withinSentence(knowledge.nameOf(id));

  const told = (path: string, value: unknown): unknown => {
    if (Array.isArray(value)) return join(value.map((item) => String(told(path, item))));
    if (typeof value === 'object' && value !== null)
      return join(
        Object.entries(value).map(
          ([slug, level]) => `${knowledge.nameOf(nodeId('skill', slug))} ${number(Number(level))}`,
        ),
      );
    if (typeof value !== 'string') return value;
    if (path === 'capabilities') return common(nodeId('capability', value));
    if (path === 'constraints.mustUse' || path === 'constraints.mustAvoid')
      return nameOfChoice(value, knowledge);
    return words.value[value] ?? value;
  };
  return {
    words,
    number,
    join,
    common,
    fact: (path, value) => (words.fact[path] ?? String)(told(path, value), number),
  };
}

function nameOfChoice(id: string, knowledge: DraftKnowledge): string {
  const found = [id, nodeId('technology', id), nodeId('pattern', id)].find(
    (candidate) => knowledge.node(candidate) !== undefined,
  );
  return found === undefined ? slugOf(id as NodeId) : knowledge.nameOf(found);
}

/** A name in the middle of a sentence: small at its beginning, unless it begins with an abbreviation. */
export function withinSentence(name: string): string {
  const [first = '', second = ' '] = name;
  const isWord = /\p{Ll}|\s/u.test(second);
  return isWord ? first.toLowerCase() + name.slice(1) : name;
}

/** A sentence of the graph as a clause: without its full stop, small at its beginning. */
export function asClause(sentence: string): string {
  return withinSentence(sentence.trim().replace(/\.$/, ''));
}

/** A clause as a sentence. */
export function asSentence(clause: string): string {
  const text = clause.trim();
  return text === ''
    ? ''
    : `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
