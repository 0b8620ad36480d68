import { EDGE_TYPES } from '@architrave/graph-seed/model';

import type { Language } from '../../../lib/language';
import type { RelationType } from '../../../lib/relations';
import { nearestInCommon } from './nearest-in-common';
import { tellWay } from './path-sentence';
import { bestWays, type Way } from './ways';

const MEANINGS = new Map(Object.entries(EDGE_TYPES).map(([type, { meaning }]) => [type, meaning]));

/** A way written as `A USES> B <FULFILS C`: the arrow says which way the relation holds. */
function way(text: string): Way {
  const words = text.split(' ');
  const nodes = words.filter((_, index) => index % 2 === 0).map((id) => ({ id, name: { en: id, es: id } }));
  const edges = words
    .filter((_, index) => index % 2 === 1)
    .map((word, index) => {
      const type = word.replace(/[<>]/, '') as RelationType;
      const [here, there] = [nodes[index]?.id ?? '', nodes[index + 1]?.id ?? ''];
      const [from, to] = word.startsWith('<') ? [there, here] : [here, there];
      return { id: `${type}|${from}|${to}`, type, from, to };
    });
  return { nodes, edges };
}

const told = (text: string, language: Language): string =>
  tellWay(way(text), MEANINGS, language)
    .map((part) => (typeof part === 'string' ? part : part.name))
    .join('');

describe('a way told as a sentence', () => {
  it.each<[string, string, string]>([
    ['Saga USES> Outbox', 'Saga uses Outbox.', 'Saga usa Outbox.'],
    [
      'Saga USES> Outbox NEEDS_ROLE> Broker',
      'Saga uses Outbox, which needs the role Broker.',
      'Saga usa Outbox, que necesita el rol Broker.',
    ],
    [
      'Saga NEEDS_ROLE> Broker <FULFILS Kafka',
      'Saga needs the role Broker; Kafka fulfils the role Broker.',
      'Saga necesita el rol Broker; Kafka cumple el rol Broker.',
    ],
    [
      'Broker <FULFILS Kafka ALTERNATIVE_TO> RabbitMQ',
      'Kafka fulfils the role Broker and is an alternative to RabbitMQ.',
      'Kafka cumple el rol Broker y es alternativa a RabbitMQ.',
    ],
    [
      'Broker <FULFILS Kafka IMPLEMENTS> Log',
      'Kafka fulfils the role Broker and implements Log.',
      'Kafka cumple el rol Broker e implementa Log.',
    ],
    ['A <USES B <USES C', 'B uses A; C uses B.', 'B usa A; C usa B.'],
    // Written once, from either end: read as it is walked.
    [
      'RabbitMQ <ALTERNATIVE_TO Kafka',
      'RabbitMQ is an alternative to Kafka.',
      'RabbitMQ es alternativa a Kafka.',
    ],
    [
      'A USES> B REQUIRES> C PART_OF> D',
      'A uses B, which requires C, which is part of D.',
      'A usa B, que requiere C, que forma parte de D.',
    ],
  ])('%s', (text, english, spanish) => {
    expect(told(text, 'en')).toBe(english);
    expect(told(text, 'es')).toBe(spanish);
  });

  it('names every node of the way as a link', () => {
    const parts = tellWay(way('Saga NEEDS_ROLE> Broker <FULFILS Kafka'), MEANINGS, 'en');
    expect(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.id]))).toEqual([
      'Saga',
      'Broker',
      'Kafka',
      'Broker',
    ]);
  });
});

describe('the ways shown', () => {
  it('are those whose relations tell the most', () => {
    const ways = [way('A PART_OF> T <PART_OF B'), way('A USES> X <USES B'), way('A GAINS> Q <GAINS B')];
    expect(bestWays(ways, 2).map(({ nodes }) => nodes[1]?.id)).toEqual(['X', 'Q']);
  });

  it('lead through different nodes', () => {
    const ways = [way('A USES> X <USES B'), way('A REQUIRES> X <USES B'), way('A USES> Y <USES B')];
    expect(bestWays(ways, 3).map(({ nodes }) => nodes[1]?.id)).toEqual(['X', 'Y']);
  });
});

describe('what two things have nearest in common', () => {
  it('is found by the sum of the distances, without the two themselves', () => {
    const here = new Map([
      ['a', 0],
      ['x', 1],
      ['y', 2],
      ['z', 3],
      ['b', 2],
    ]);
    const there = new Map([
      ['b', 0],
      ['z', 1],
      ['x', 3],
      ['y', 3],
    ]);
    expect(nearestInCommon(here, there, 2)).toEqual(['x', 'z']);
  });

  it('is nothing where nothing is', () => {
    expect(nearestInCommon(new Map([['a', 0]]), new Map([['b', 0]]), 3)).toEqual([]);
  });
});
