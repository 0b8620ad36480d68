import fc from 'fast-check';
import { readContent } from '../cli/read-content.js';
import { hostsSchema } from '../model/advisor-data.schema.js';
import type { GraphEdge, GraphNode, TechnologyData } from '../model/graph.js';
import type { NodeId } from '../model/node-id.js';
import { aNode, anEdge, contentFiles } from '../testing/content.builders.js';
import { compileContent } from './compile-content.js';
import type { ContentFiles } from './content-files.js';
import { expandOffers } from './expand-offers.js';
import { parseYaml } from './parse-yaml.js';
import { contentFileOf, readNodes } from './read-nodes.js';
import { toYaml } from './to-yaml.js';
import { documentOf } from './to-yaml-document.js';
import { collapseOffers } from './to-yaml-offers.js';
import { z } from 'zod';

/** The files with every node's file written anew from the compiled graph. */
function rewritten(files: ContentFiles): { files: ContentFiles; texts: ReadonlyMap<string, string> } {
  const { graph } = compileContent(files);
  const out = new Map<NodeId, GraphEdge[]>();
  for (const edge of graph.edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
  const texts = new Map(
    graph.nodes
      .map((node) => [contentFileOf(node.kind, node.slug), node] as const)
      .filter(([file]) => files.has(file))
      .map(([file, node]) => [file, toYaml(documentOf(node, out.get(node.id) ?? [], graph.hosts))]),
  );
  return { files: new Map([...files, ...texts]), texts };
}

describe('toYaml and documentOf', () => {
  it('give files that compile to the same graph, over the whole content', () => {
    const original = readContent();
    const again = rewritten(original);
    // Files that can't be read at the moment are reported by the check of the content itself.
    const readable = compileContent(original).graph.nodes.filter((node) =>
      original.has(contentFileOf(node.kind, node.slug)),
    );
    expect(again.texts.size).toBe(readable.length);
    expect(again.texts.size).toBeGreaterThan(1_000);
    const [before, after] = [compileContent(original).graph, compileContent(again.files).graph];
    expect(after.nodes).toEqual(before.nodes);
    expect(after.edges).toEqual(before.edges);
    expect(after.aliases).toEqual(before.aliases);
  });

  it('write a written text again to the byte', () => {
    const once = rewritten(readContent());
    expect(rewritten(once.files).texts).toEqual(once.texts);
  });

  it('fold self-hosted offers into the one that was written', () => {
    const { texts } = rewritten(contentFiles());
    expect(texts.get('content/technology/redis.yaml')).toBe(`name: { en: Redis, es: Redis }
summary: { en: What Redis is., es: Qué es Redis. }
licence: { id: AGPL-3.0-only, openSource: true }
url: https://redis.io
offers:
  - id: small
    name: Redis, one host
    managed: false
    scaling: single
    capacity: { operationsPerSecond: 1000, storageGb: 3, basis: assumed, note: Half the memory. }
    latency: { p50Ms: 1, p99Ms: 3, basis: assumed, note: One hop. }
    availability: { percent: 99.5, scope: unit, slaPercent: null, basis: assumed, note: One host. }
    operations: { baseHours: 4, basis: assumed, note: Patches. }
    host: small
edges: { FULFILS: [role:cache] }
`);
  });

  it('write an offer per cloud that no host of today explains', () => {
    const [offer] = expandOffers(
      [
        {
          ...(
            compileContent(contentFiles()).graph.nodes.find(({ id }) => id === 'technology:redis')
              ?.data as TechnologyData
          ).offers[0]!,
          id: 'small',
          host: 'small',
          diskGb: 30,
        } as never,
      ],
      hostsSchema.parse({
        small: { aws: { machine: 'gone.large', row: 'gone', availabilityPercent: 99, slaPercent: null } },
      }),
    );
    const [written] = collapseOffers([offer!], {});
    expect(written).toMatchObject({ id: 'small-on-aws', cloud: 'aws' });
    expect(written).not.toHaveProperty('selfHosted');
  });

  it('leave out the link to the own skill, unless it says more than the compiler would', () => {
    const pattern = aNode('pattern', 'saga', { data: { category: 'data' } });
    const link = anEdge('NEEDS_SKILL', 'pattern:saga', 'skill:saga', { level: 2 });
    expect(documentOf(pattern, [link], {})).not.toHaveProperty('edges');
    expect(documentOf(pattern, [{ ...link, level: 3 }], {})['edges']).toEqual({
      NEEDS_SKILL: [{ to: 'skill:saga', level: 3 }],
    });
    const uses = anEdge('USES', 'pattern:saga', 'skill:saga');
    expect(documentOf(pattern, [link, uses], {})['edges']).toEqual({
      USES: ['skill:saga'],
      NEEDS_SKILL: [{ to: 'skill:saga', level: 2 }],
    });
  });

  it('keep aliases that are synonyms too in their place', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
        (own, en, es) => {
          const node: GraphNode = aNode('topic', 'x', {
            aliases: [...new Set([...own, ...en, ...es])],
            synonyms: { en, es },
          });
          const file = contentFileOf('topic', 'x');
          const read = readNodes(new Map([[file, toYaml(documentOf(node, [], {}))]]), {});
          expect(read.problems).toEqual([]);
          expect(read.nodes).toEqual([node]);
        },
      ),
    );
  });

  it('write any text so that it is read as it was', () => {
    const anything = z.record(z.string(), z.unknown());
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      fc.lorem({ maxCount: 40 }),
      fc.constantFrom(
        '# no',
        'a: b',
        '- x',
        'null',
        '1e3',
        '2026',
        ' lead',
        'trail ',
        'two\nlines',
        'end\n',
        '\n\nstart',
        'tab\there',
        '*alias',
        '&a',
        '!tag',
        '%x',
        '@y',
        "it's",
        '"q"',
        '{ }',
        '[a, b]',
        'yes',
        '0x1f',
        '~',
        '<<',
        '---',
        '...',
        '? k',
        '| lit',
        '> fold',
      ),
    );
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        tie('list'),
        tie('map'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      map: fc.dictionary(
        text.filter((key) => key !== '__proto__'),
        tie('value'),
        { maxKeys: 4 },
      ),
    }));
    fc.assert(
      fc.property(tree.map, (document) => {
        const plain = JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
        expect(parseYaml('x', toYaml(plain), anything)).toEqual({ ok: true, value: plain });
      }),
      { numRuns: 500 },
    );
  });
});
