import { contentFiles, PRICE_HEADER, REGION_HEADER, texts } from '../testing/content.builders.js';
import { compileContent } from './compile-content.js';
import { formatProblem } from './content-problem.js';

const problemsOf = (changes: Readonly<Record<string, string | null>>): string[] =>
  compileContent(contentFiles(changes)).problems.map(formatProblem);

describe('compileContent', () => {
  it('makes nodes, edges, skills, offers on hosts, prices and defaults of files', () => {
    const { graph, problems } = compileContent(contentFiles());
    expect(problems).toEqual([]);
    expect(graph.nodes.map((node) => node.id)).toEqual([
      'role:cache',
      'skill:redis',
      'source:handbook',
      'technology:redis',
    ]);
    expect(graph.edges).toEqual([
      { type: 'EVIDENCED_BY', from: 'role:cache', to: 'source:handbook' },
      { type: 'FULFILS', from: 'technology:redis', to: 'role:cache' },
      { type: 'NEEDS_SKILL', from: 'technology:redis', to: 'skill:redis', level: 2 },
    ]);
    expect(graph.nodes.at(-1)?.data).toMatchObject({
      offers: [
        {
          id: 'small-on-aws',
          cloud: 'aws',
          selfHosted: true,
          prices: [
            { row: 'machine-hour' },
            { row: 'disk-gb-month', per: 'units' },
            { row: 'disk-gb-month', per: 'stored-gb-per-unit' },
          ],
        },
      ],
    });
    expect(graph.prices.map((row) => [row.id, row.usd])).toEqual([
      ['disk-gb-month', 0.08],
      ['machine-hour', 0.04],
    ]);
    expect(graph.regionIndex).toHaveLength(1);
    expect(Object.keys(graph.defaults)).toEqual(['workload.thinkTimeSeconds']);
    expect(graph.contentHash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('links a comparison to the nodes in its table, and finds a node by its synonyms in both languages', () => {
    const row = (id: string) =>
      `    - { id: ${id}, name: { en: a, es: b }, cells: [{ en: a, es: b }, { en: c, es: d }], source: nowhere }`;
    const { graph, problems } = compileContent(
      contentFiles({
        'content/comparison/cache-or-not.yaml': `
${texts('Cache or not')}
synonyms: { en: [to cache], es: [almacén rápido] }
table:
  items: ['role:cache', { name: { en: No cache, es: Sin caché } }]
  criteria:
${['cost', 'speed', 'risk'].map(row).join('\n')}
  choose: [{ en: a, es: b }, { en: c, es: d }]`,
      }),
    );
    expect(graph.edges).toContainEqual({
      type: 'COMPARES',
      from: 'comparison:cache-or-not',
      to: 'role:cache',
    });
    expect(graph.aliases['comparison']).toEqual({
      'to cache': 'comparison:cache-or-not',
      'almacén rápido': 'comparison:cache-or-not',
    });
    expect(problems.map(formatProblem)).toEqual(
      ['cost', 'speed', 'risk'].map(
        (id) => `content/comparison/cache-or-not.yaml: table.criteria.${id}: source:nowhere doesn't exist`,
      ),
    );
  });

  it('gives the same bytes for the same files', () => {
    const bytes = () => JSON.stringify(compileContent(contentFiles()).graph);
    expect(bytes()).toBe(bytes());
  });

  it('does not care for the order of the files, right or wrong', () => {
    const wrong = {
      'prices/again.csv': contentFiles().get('prices/machines.csv') ?? '',
      'content/role/cache.yaml': 'name: x',
    };
    for (const changes of [undefined, wrong]) {
      const files = [...contentFiles(changes)];
      const backwards = compileContent(new Map(files.toReversed()));
      expect(JSON.stringify(backwards)).toBe(JSON.stringify(compileContent(new Map(files))));
    }
  });

  it('changes its hash with any content', () => {
    const price = contentFiles().get('prices/machines.csv')?.replace('0.04', '0.05') ?? '';
    expect(compileContent(contentFiles({ 'prices/machines.csv': price })).graph.contentHash).not.toBe(
      compileContent(contentFiles()).graph.contentHash,
    );
  });

  it('reports the problems of all files at once', () => {
    const problems = problemsOf({
      'advisor/charges.yaml': 'oops: [',
      'advisor/defaults.yaml':
        'workload.users: { value: 1, because: { en: a, es: b } }\nteam.size: { value: 0, alternatives: [5, 1.5], because: { en: a, es: b }, source: rumour }',
      'prices/machines.csv': `${PRICE_HEADER}\nmachine-hour,aws,EC2,x,hour,,us-east,us-east-1,2026-01-31,handbook,page 1,read,\n`,
      'prices/disks.csv': `${PRICE_HEADER}\ndisk-gb-month,aws,EBS,x,gb-month,1,us-east,us-east-1,2026-01-31,rumour,page 1,read,\ndisk-gb-month,aws,EBS,x,gb-month,2,us-east,us-east-1,2026-01-31,handbook,page 1,read,\n`,
      'prices/region-index-two.csv': `${REGION_HEADER}\naws,us-east,us-east-1,1.1,2026-01-31,rumour,page 3,read,\n`,
      'content/pattern/cqrs.yaml': `${texts('CQRS')}\ncategory: magic\n`,
      'content/role/queue.yaml': 'name: [\n',
      'content/quality/cost.yaml': texts('Cost'),
      'content/magic/wand.yaml': texts('Wand'),
      'content/pattern/Two Words.yaml': texts('Two'),
      'content/pattern/deep/down.yaml': texts('Deep'),
    });
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.stringContaining('advisor/charges.yaml: line 1: '),
        'advisor/defaults.yaml: workload.users: no such requirement path',
        'advisor/defaults.yaml: team.size: 0 is not whole number 1…100,000 people',
        'advisor/defaults.yaml: team.size: 1.5 is not whole number 1…100,000 people',
        "advisor/defaults.yaml: team.size: source:rumour doesn't exist",
        'prices/machines.csv: line 2 usd: Invalid input: expected number, received undefined',
        'prices/disks.csv: disk-gb-month: price row id already used in prices/disks.csv',
        "prices: disk-gb-month: source:rumour doesn't exist",
        'prices/region-index.csv: aws us-east: region already indexed in prices/region-index-two.csv',
        "prices: aws us-east: source:rumour doesn't exist",
        'advisor/hosts.yaml: small.aws: no price row machine-hour',
        expect.stringContaining('content/pattern/cqrs.yaml: category: '),
        expect.stringContaining('content/role/queue.yaml: line 2: '),
        'content/quality/cost.yaml: edges: orphan: no edge leads to or from it',
        'content/magic/wand.yaml: expected content/<kind>/<slug>.yaml with a known kind',
        'content/pattern/Two Words.yaml: expected content/<kind>/<slug>.yaml with a known kind',
        'content/pattern/deep/down.yaml: expected content/<kind>/<slug>.yaml with a known kind',
        'content/technology/redis.yaml: offers.small-on-aws: no price row machine-hour',
      ]),
    );
    expect(problems).toHaveLength(18);
  });

  it.each(['advisor/hosts.yaml', 'advisor/charges.yaml', 'advisor/defaults.yaml'])('misses %s', (file) => {
    expect(problemsOf({ [file]: null })).toContain(`${file}: missing`);
  });

  it('reports what an edge cites and where it dangles', () => {
    const role = `${contentFiles().get('content/role/cache.yaml')?.replace('[source:handbook]', '[source:gone, { to: source:handbook, source: rumour }]')}`;
    expect(problemsOf({ 'content/role/cache.yaml': role })).toEqual([
      "content/role/cache.yaml: edges.EVIDENCED_BY.0: dangling: source:gone doesn't exist",
      "content/role/cache.yaml: edges.EVIDENCED_BY: source:rumour doesn't exist",
    ]);
  });

  it("reports the source of a host's promise", () => {
    const hosts =
      contentFiles()
        .get('advisor/hosts.yaml')
        ?.replace('slaPercent: null', 'slaPercent: 99.5, slaSource: rumour') ?? '';
    expect(problemsOf({ 'advisor/hosts.yaml': hosts })).toEqual([
      "advisor/hosts.yaml: small.aws: source:rumour doesn't exist",
    ]);
  });

  it('reports two aliases that clash', () => {
    const role = `${contentFiles().get('content/role/cache.yaml')}\naliases: [depot]`;
    const other = role.replaceAll('Cache', 'Store');
    expect(problemsOf({ 'content/role/cache.yaml': role, 'content/role/store.yaml': other })).toEqual([
      'content/role/store.yaml: aliases: "depot" already means role:cache',
    ]);
  });
});
