import { whyFound, type Findable } from './why-found';

const BREAKER: Findable = {
  id: 'pattern:circuit-breaker',
  name: { en: 'Circuit breaker', es: 'Cortacircuitos' },
  summary: { en: 'Stops calls to what is down.', es: 'Detiene llamadas a lo que está caído.' },
  aliases: ['breaker-pattern', 'disyuntor'],
  synonyms: { en: ['fuse'], es: ['disyuntor'] },
};

describe('why a search found a node', () => {
  it.each([
    ['circuit', 'en', { by: 'name' }],
    ['fuse', 'en', { by: 'synonym', name: 'fuse' }],
    ['disyuntor', 'es', { by: 'synonym', name: 'disyuntor' }],
    ['cortacircuitos', 'en', { by: 'otherLanguage', name: 'Cortacircuitos' }],
    ['breaker pattern', 'en', { by: 'alias', name: 'breaker pattern' }],
    ['llamadas caido', 'es', { by: 'summary' }],
    ['circiut', 'en', { by: 'similar' }],
  ] as const)('%s, in %s', (text, language, why) => {
    expect(whyFound(BREAKER, text, language)).toEqual(why);
  });
});
