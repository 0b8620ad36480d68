import { acceptedText } from './accepted-text';
import { fieldOfPath, placeOfProblem, problemsByField, sideOfField } from './problems';

describe('the field of a problem', () => {
  it.each([
    ['summary.es', 'summary.es'],
    ['name', 'name.en'],
    ['synonyms.es.2', 'synonyms.es'],
    ['aliases.0', 'aliases'],
    ['body', 'body.what.en'],
    ['body.what.es', 'body.what.es'],
    ['body.advantages.es.1', 'body.advantages.es.1'],
    ['body.advantages', 'body.advantages'],
    ['body.drawing.nodes.0.id', 'body.drawing'],
    ['body.sample.title.es', 'body.sample.title.es'],
    ['body.sample', 'body.sample.code'],
    ['edges.USES.0.to', 'edges.USES.0'],
    ['edges', 'edges'],
    ['offers.0.latency.p50Ms', 'own'],
    ['own', 'own'],
  ])('of %s is %s', (path, field) => {
    expect(fieldOfPath(path)).toBe(field);
  });

  it('is at another node where the change causes it there', () => {
    expect(placeOfProblem('role:cache#edges.USES', 'pattern:saga')).toEqual({
      kind: 'node',
      id: 'role:cache',
      field: 'edges.USES',
    });
    expect(placeOfProblem('pattern:saga#summary.es', 'pattern:saga')).toEqual({
      kind: 'field',
      field: 'summary.es',
    });
  });

  it('gathers all problems of a field', () => {
    const problem = (path: string) => ({ path, code: 'missing', accepted: '' });
    const problems = [problem('edges.USES.0.to'), problem('edges.USES.0.level'), problem('a:b#x')];
    expect([...problemsByField(problems, 'pattern:saga').keys()]).toEqual(['edges.USES.0']);
  });

  it('knows its language', () => {
    expect([sideOfField('body.mistakes.es.1'), sideOfField('name.en'), sideOfField('own')]).toEqual([
      'es',
      'en',
      undefined,
    ]);
  });
});

describe('what is accepted', () => {
  it('is said in Spanish where the wording is known', () => {
    expect(acceptedText('whole number -3…3', 'es')).toEqual({ text: 'un entero de -3 a 3' });
    expect(acceptedText('one of: read, write', 'es')).toEqual({ text: 'uno de: read, write' });
  });

  it('is marked as English where only the server’s sentence is known', () => {
    expect(acceptedText('a claim needs evidence', 'es')).toEqual({
      text: 'a claim needs evidence',
      lang: 'en',
    });
    expect(acceptedText('a text', 'en')).toEqual({ text: 'a text' });
  });
});
