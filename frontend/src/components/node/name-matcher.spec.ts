import { createNameMatcher, type NamedNode } from './name-matcher';

const node = (id: string, en: string, es = en, synonyms?: NamedNode['synonyms']): NamedNode => ({
  id,
  name: { en, es },
  synonyms,
});

const NODES = [
  node('pattern:circuit-breaker', 'Circuit breaker', 'Cortacircuitos'),
  node('pattern:saga', 'Saga', 'Saga', { en: ['compensating transactions'], es: [] }),
  node('pattern:cache-aside', 'Cache-aside'),
  node('language:go', 'Go'),
  node('role:cache', 'Cache', 'Caché'),
  node('technology:amazon-rds', 'Amazon RDS (PostgreSQL)'),
];

const split = (text: string, seen = new Set<string>(), related = new Set(['pattern:saga'])) =>
  createNameMatcher(NODES, 'en').split(text, seen, related);
const found = (text: string, related?: Set<string>): string[] =>
  split(text, new Set(), related).flatMap((stretch) => (typeof stretch === 'string' ? [] : [stretch.id]));

describe('names of nodes in a text', () => {
  it('are found by name and synonym, whatever their case, and in the plural', () => {
    expect(found('Two circuit breakers and compensating transactions.')).toEqual([
      'pattern:circuit-breaker',
      'pattern:saga',
    ]);
  });

  it('leave every letter of the text where it was', () => {
    const text = 'A saga, behind a Circuit breaker; never a caché.';
    const joined = split(text)
      .map((stretch) => (typeof stretch === 'string' ? stretch : stretch.text))
      .join('');
    expect(joined).toBe(text);
  });

  it('are the longest that fit', () => {
    expect(found('Cache-aside fills the cache')).toEqual(['pattern:cache-aside', 'role:cache']);
  });

  it('are linked at their first mention only, and not where they were linked before', () => {
    expect(found('A saga calls a saga')).toEqual(['pattern:saga']);
    expect(split('A saga', new Set(['pattern:saga']))).toEqual(['A saga']);
  });

  it('of proper nouns count as written only', () => {
    expect(found('Go back, or go to Go')).toEqual(['language:go']);
    expect(found('They go on')).toEqual([]);
  });

  it('that are ordinary words count as written within a sentence, or where the node is related', () => {
    const none = new Set<string>();
    expect(found('It keeps state of a saga', none)).toEqual([]);
    expect(found('It is called Saga', none)).toEqual(['pattern:saga']);
    expect(found('Saga is a word here.', none)).toEqual([]);
    expect(found('It keeps state of a saga', new Set(['pattern:saga']))).toEqual(['pattern:saga']);
  });

  it('of one ordinary word as a synonym, or spelled like a short word in capitals, are not taken for it', () => {
    const nodes = [
      node('pattern:facade', 'Facade', 'Fachada', { en: ['front'], es: [] }),
      node('risk:denial-of-service', 'Denial of service', 'Denegación de servicio', {
        en: ['DoS'],
        es: ['DoS'],
      }),
    ];
    const related = new Set(nodes.map(({ id }) => id));
    expect(createNameMatcher(nodes, 'en').split('front ends', new Set(), related)).toEqual(['front ends']);
    expect(createNameMatcher(nodes, 'es').split('en dos horas', new Set(), related)).toEqual([
      'en dos horas',
    ]);
    expect(createNameMatcher(nodes, 'es').split('DoS', new Set())).toEqual([
      { id: 'risk:denial-of-service', text: 'DoS' },
    ]);
  });

  it('are found without what stands in brackets', () => {
    expect(found('It runs on Amazon RDS.')).toEqual(['technology:amazon-rds']);
  });

  it('do not stand within a longer word', () => {
    expect(found('a cache-control header and a read-cache')).toEqual([]);
  });

  it('do not reach over a comma', () => {
    expect(found('a circuit, breaker')).toEqual([]);
  });

  it('are those of the language', () => {
    const spanish = createNameMatcher(NODES, 'es');
    expect(spanish.split('una caché', new Set())).toEqual(['una ', { id: 'role:cache', text: 'caché' }]);
    expect(spanish.split('circuit breaker', new Set())).toEqual(['circuit breaker']);
  });

  it('may be full ids', () => {
    const { idOf } = createNameMatcher(NODES, 'en');
    expect(idOf('pattern:saga')).toBe('pattern:saga');
    expect(idOf('pattern:no-such')).toBeUndefined();
    expect(idOf('http:saga')).toBeUndefined();
    expect(idOf('skill:saga')).toBe('skill:saga');
  });
});
