import { aNode } from '../testing/content.builders.js';
import { collectAliases } from './collect-aliases.js';

const collect = (...nodes: ReturnType<typeof aNode>[]) =>
  collectAliases(nodes, new Map(nodes.map((node) => [node.id, `content/${node.kind}/${node.slug}.yaml`])));

describe('collectAliases', () => {
  it('keeps them per kind, in lower case', () => {
    expect(
      collect(
        aNode('role', 'cache', { aliases: ['In-Memory-Cache', 'Caché'] }),
        aNode('pattern', 'saga', { aliases: ['caché'] }),
      ),
    ).toEqual({
      aliases: {
        role: { 'in-memory-cache': 'role:cache', caché: 'role:cache' },
        pattern: { caché: 'pattern:saga' },
      },
      problems: [],
    });
  });

  it('reports an alias that means another node of its kind', () => {
    expect(
      collect(
        aNode('role', 'cache', { aliases: ['store', 'queue'] }),
        aNode('role', 'queue'),
        aNode('role', 'depot', { aliases: ['Store'] }),
      ).problems,
    ).toEqual([
      { file: 'content/role/cache.yaml', field: 'aliases', message: '"queue" already means role:queue' },
      { file: 'content/role/depot.yaml', field: 'aliases', message: '"Store" already means role:cache' },
    ]);
  });

  it("takes a node's own slug, or the same alias twice, for nothing new", () => {
    expect(collect(aNode('role', 'cache', { aliases: ['Cache', 'store', 'store'] }))).toEqual({
      aliases: { role: { store: 'role:cache' } },
      problems: [],
    });
  });

  it('leaves an alias to the written skill when a made one repeats it', () => {
    const [made, written] = [
      aNode('skill', 'redis', { aliases: ['kv'] }),
      aNode('skill', 'caching', { aliases: ['kv'] }),
    ];
    const files = new Map([[written.id, 'content/skill/caching.yaml']]);
    expect(collectAliases([written, made], files)).toEqual({
      aliases: { skill: { kv: 'skill:caching' } },
      problems: [],
    });
    expect(collectAliases([made, written], files)).toEqual({
      aliases: { skill: { kv: 'skill:caching' } },
      problems: [],
    });
  });

  it('takes words that every object knows', () => {
    expect(collect(aNode('pattern', 'factory', { aliases: ['constructor', 'valueOf'] })).problems).toEqual(
      [],
    );
  });
});
