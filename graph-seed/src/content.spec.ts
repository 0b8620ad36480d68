import { readContent } from './cli/read-content.js';
import { compileContent } from './compile/compile-content.js';
import { formatProblem } from './compile/content-problem.js';
import { priceUse, rolesByTechnology, type PriceUse } from './compile/price-use.js';
import { localizedTexts, untranslatedTexts } from './compile/untranslated-texts.js';
import type { CapabilityData, GraphNode, PatternData, TechnologyData } from './model/graph.js';
import type { Kind } from './model/kinds.js';
import type { Offer } from './model/offer.schema.js';
import { CLOUDS, REGIONS } from './model/price.schema.js';
import { CAPABILITIES, MAIN_ROLES, NAMED_PATTERNS, QUALITIES, ROLES, STYLES } from './testing/vocabulary.js';

const { graph, problems } = compileContent(readContent());
const ids = new Set<string>(graph.nodes.map((node) => node.id));
const ofKind = (kind: Kind): GraphNode[] => graph.nodes.filter((node) => node.kind === kind);
const slugsOf = (kind: Kind): string[] => ofKind(kind).map((node) => node.slug);
const offersOf = (node: GraphNode): readonly Offer[] => (node.data as TechnologyData).offers;

/** Roles that the market doesn't offer on a cloud, with the reason. */
const ABSENT: Readonly<Record<string, string>> = {};
/** The largest share of assumed prices among those that offers use. */
const LARGEST_ASSUMED_SHARE = 0.2;

/** Who may fill a role, with which offers. */
const candidates = (role: string): { technology: string; offer: Offer }[] => {
  const fulfilled = rolesByTechnology(graph);
  return ofKind('technology').flatMap((node) =>
    offersOf(node)
      .filter((offer) => (offer.roles ?? fulfilled.get(node.id) ?? []).includes(role))
      .map((offer) => ({ technology: node.slug, offer })),
  );
};

describe('the content', () => {
  it('has no problem in any file', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it('holds every role and quality, and offers the capabilities of the requirements and no others', () => {
    expect(slugsOf('role')).toEqual(expect.arrayContaining([...ROLES]));
    const offered = ofKind('capability').filter(({ data }) => (data as CapabilityData).nature !== undefined);
    expect(offered.map(({ slug }) => slug)).toEqual([...CAPABILITIES].sort());
    expect(slugsOf('quality')).toEqual([...QUALITIES].sort());
  });

  it('ranks every style and nothing else', () => {
    const ranked = ofKind('pattern').filter((node) => (node.data as PatternData).style !== undefined);
    expect(ranked.map((node) => node.slug)).toEqual([...STYLES].sort());
  });

  it.each(NAMED_PATTERNS)('can propose the pattern %s', (slug) => {
    const pattern = ofKind('pattern').find((node) => node.slug === slug);
    expect((pattern?.data as PatternData | undefined)?.calledBy?.length).toBeGreaterThan(0);
  });

  it('resolves the other names that people use', () => {
    const meant = (kind: Kind, alias: string): string | undefined => graph.aliases[kind]?.[alias];
    expect({
      'master-slave': meant('pattern', 'master-slave'),
      complexity: meant('quality', 'complexity'),
      'payment-processing': meant('capability', 'payment-processing'),
      'relational-database': meant('role', 'relational-database'),
    }).toEqual({
      'master-slave': 'pattern:leader-follower',
      complexity: 'quality:simplicity',
      'payment-processing': 'capability:payments',
      'relational-database': 'role:relational-store',
    });
  });

  it('has at least 80 trade-offs, each with evidence', () => {
    const evidenced = new Set(
      graph.edges.filter(({ type }) => type === 'EVIDENCED_BY').map(({ from }) => from),
    );
    const tradeOffs = ofKind('trade-off');
    expect(tradeOffs.length).toBeGreaterThanOrEqual(80);
    expect(tradeOffs.filter(({ id }) => !evidenced.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('has a skill with hours per level for all that can be learned', () => {
    for (const kind of ['technology', 'pattern', 'practice', 'protocol'] as const) {
      expect(slugsOf(kind).filter((slug) => !ids.has(`skill:${slug}`))).toEqual([]);
    }
  });
});

describe('the offers', () => {
  it('are of at least 110 technologies', () => {
    expect(ofKind('technology').filter((node) => offersOf(node).length > 0).length).toBeGreaterThanOrEqual(
      110,
    );
  });

  it.each(ROLES)('give %s a choice on every cloud and on own machines', (role) => {
    const clouds = new Set(candidates(role).map(({ offer }) => offer.cloud));
    const missing = CLOUDS.filter((cloud) => !clouds.has(cloud) && ABSENT[`${role} ${cloud}`] === undefined);
    expect(missing).toEqual([]);
  });

  it.each(MAIN_ROLES)('give %s at least three technologies', (role) => {
    expect(new Set(candidates(role).map(({ technology }) => technology)).size).toBeGreaterThanOrEqual(3);
  });

  it('of a technology fill roles that it fulfils', () => {
    const fulfilled = rolesByTechnology(graph);
    const strays = ofKind('technology').flatMap((node) =>
      offersOf(node).flatMap((offer) =>
        (offer.roles ?? [])
          .filter((role) => !fulfilled.get(node.id)?.includes(role))
          .map((role) => `${node.id}/${offer.id}: ${role}`),
      ),
    );
    expect(strays).toEqual([]);
  });

  it('for data say what a failure loses and how consistent a reader is', () => {
    const recordKeepers = ROLES.filter(
      (role) =>
        (graph.nodes.find(({ id }) => id === `role:${role}`)?.data as { keepsRecords: boolean }).keepsRecords,
    );
    const silent = recordKeepers.flatMap((role) =>
      candidates(role)
        .filter(({ offer }) => offer.recovery === undefined || offer.consistency === undefined)
        .map(({ technology, offer }) => `${role}: ${technology}/${offer.id}`),
    );
    expect(silent).toEqual([]);
  });

  it('without a price say why they cost nothing', () => {
    const silent = ofKind('technology').flatMap((node) =>
      offersOf(node)
        .filter((offer) => offer.prices.length === 0 && offer.charges.length === 0)
        .filter(({ limits }) => !limits.some(({ en }) => /\b(free|included|no monthly charge)\b/i.test(en)))
        .map((offer) => `${node.slug}/${offer.id}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('the prices that offers use', () => {
  const share = ({ rows, assumed }: PriceUse): number => assumed / rows;
  const { all, byRole } = priceUse(graph);

  it('are assumed in at most a fifth of the rows', () => {
    expect(share(all)).toBeLessThanOrEqual(LARGEST_ASSUMED_SHARE);
  });

  it.each(MAIN_ROLES)('are assumed in at most a fifth of the rows of %s', (role) => {
    expect(share(byRole.get(role) ?? { rows: 0, assumed: 0 })).toBeLessThanOrEqual(LARGEST_ASSUMED_SHARE);
  });

  it('can be told for every region of every cloud', () => {
    const indexed = graph.regionIndex.map(({ provider, region }) => `${provider} ${region}`);
    expect(indexed.sort()).toEqual(
      CLOUDS.flatMap((cloud) => REGIONS.map((region) => `${cloud} ${region}`)).sort(),
    );
  });

  it('are read at a source of our own only where they are assumed', () => {
    const mixed = graph.prices.filter(
      (row) => (row.source === 'architrave-price-assumptions') !== (row.basis === 'assumed'),
    );
    expect(mixed.map((row) => `${row.id}: ${row.source}, ${row.basis}`)).toEqual([]);
  });
});

describe('the texts', () => {
  const everyText = graph.nodes.flatMap((node) =>
    [...localizedTexts(node)].map((text) => ({ id: node.id, ...text })),
  );

  it('are translated wherever they are sentences', () => {
    expect(untranslatedTexts(graph)).toEqual([]);
    expect(graph.nodes.filter(({ summary }) => summary.en === summary.es).map(({ id }) => id)).toEqual([]);
  });

  it('sum up in at most 240 characters', () => {
    const long = graph.nodes.filter(({ summary }) => summary.en.length > 240 || summary.es.length > 240);
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  it('hold no HTML outside code', () => {
    const html = everyText.filter(({ en, es }) =>
      /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|&(amp|lt|gt|nbsp|quot);/i.test(
        `${en} ${es}`.replace(/`[^`]*`/g, ''),
      ),
    );
    expect(html.map(({ id, field }) => `${id} ${field}`)).toEqual([]);
  });
});
