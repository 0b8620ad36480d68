import type { Language } from '../../../lib/language';
import { RELATIONS, type RelationType } from '../../../lib/relations';
import type { Localized } from './neighbourhood';
import type { Way } from './ways';

/** A piece of a sentence: words, or a node to be shown as a link. */
export type SentencePart = string | { readonly id: string; readonly name: string };

/**
 * Tells a way as one sentence, each relation in the direction in which it holds: "Saga needs the role Message broker;
 * Kafka fulfils the role Message broker and is an alternative to RabbitMQ."
 *
 * @param meanings what each relation says, as a clause between two names
 */
export function tellWay(
  way: Way,
  meanings: ReadonlyMap<string, Localized>,
  language: Language,
): readonly SentencePart[] {
  const parts: SentencePart[] = [];
  const nameOf = (id: string): SentencePart => ({
    id,
    name: way.nodes.find((node) => node.id === id)?.name[language] ?? id,
  });
  /** The subject of the clause under way. */
  let subject: string | undefined;
  for (const [index, edge] of way.edges.entries()) {
    const [here, there] = [way.nodes[index]?.id ?? edge.from, way.nodes[index + 1]?.id ?? edge.to];
    const forwards = edge.from === here || RELATIONS[edge.type].symmetric;
    const verb = verbOf(edge.type, meanings, language);
    if (!forwards) {
      // The other end acts: a clause of its own, which names both.
      if (subject !== undefined) parts.push('; ');
      parts.push(nameOf(there), ` ${verb} `, nameOf(here));
      subject = there;
    } else if (subject === undefined) {
      parts.push(nameOf(here), ` ${verb} `, nameOf(there));
      subject = here;
    } else {
      // Here is the subject of the clause before, or its object.
      parts.push(subject === here ? ` ${andBefore(verb, language)} ` : `, ${WHICH[language]} `, `${verb} `);
      parts.push(nameOf(there));
      subject = here;
    }
  }
  return joinWords([...parts, '.']);
}

const WHICH: Readonly<Record<Language, string>> = { en: 'which', es: 'que' };

/** Spanish says "e" for "y" before the sound i. */
function andBefore(word: string, language: Language): string {
  if (language === 'en') return 'and';
  return /^h?[ií](?!e)/i.test(word) ? 'e' : 'y';
}

function verbOf(type: RelationType, meanings: ReadonlyMap<string, Localized>, language: Language): string {
  return meanings.get(type)?.[language] ?? type.toLowerCase().replaceAll('_', ' ');
}

function joinWords(parts: readonly SentencePart[]): readonly SentencePart[] {
  const joined: SentencePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}
