import { aGraph, aNode } from '../testing/content.builders.js';
import { checkLinks } from './check-links.js';
import { collectLinks } from './collect-links.js';

const text = (en: string) => ({ en, es: en });

describe('collectLinks', () => {
  it('finds addresses in fields and texts, each once with its nodes, and none in code', () => {
    const source = aNode('source', 'rfc', { data: { url: 'https://example.org/rfc' } as never });
    const pattern = aNode('pattern', 'saga', {
      body: {
        what: text('See [the RFC](https://example.org/rfc), and https://example.org/b.'),
        sample: { language: 'bash', title: text('Call'), code: 'curl https://example.org/api' },
      },
    });
    expect(collectLinks(aGraph({ nodes: [source, pattern] }))).toEqual([
      { url: 'https://example.org/b', nodes: ['pattern:saga'] },
      { url: 'https://example.org/rfc', nodes: ['pattern:saga', 'source:rfc'] },
    ]);
  });
});

describe('checkLinks', () => {
  const check = (answers: Readonly<Record<string, number | Error>>) =>
    checkLinks(
      ['a', 'b', 'c', 'd'].map((url) => ({ url, nodes: [] })),
      {
        concurrency: 2,
        timeoutMs: 1000,
        fetch: (url, { method }) => {
          const answer = answers[`${method} ${url}`] ?? answers[url] ?? 200;
          return answer instanceof Error ? Promise.reject(answer) : Promise.resolve({ status: answer });
        },
      },
    );

  it('tells the living from the dead, in order', async () => {
    const checked = await check({ a: 404, b: new Error('no such host'), 'HEAD c': 405, d: 403 });
    expect(checked.map(({ url, result, isAlive }) => [url, result, isAlive])).toEqual([
      ['a', 404, false],
      ['b', 'no such host', false],
      ['c', 200, true],
      ['d', 403, true],
    ]);
  });
});
