import type { ComparisonData } from '@architrave/graph-seed/model';
import { nodeArguments } from './node-arguments.js';
import { listOf, tradeOffsOf, type DraftKnowledge } from './draft-knowledge.js';
import { asClause, draftTerms, type DraftTerms } from './draft-terms.js';
import {
  assemble,
  type DraftArgument,
  type DraftedDecision,
  type DraftLine,
  type DraftOption,
} from './drafted-decision.js';

export interface ComparisonSource {
  /** Ids of two to six nodes, in the order of the options. */
  readonly nodes: readonly string[];
  /** The one that is chosen; `null` while nobody has chosen. */
  readonly chosen: string | null;
}

/** Drafts the decision between some nodes from what the graph says of each, and from a comparison that it has of them. */
export function draftFromComparison(
  { nodes, chosen }: ComparisonSource,
  knowledge: DraftKnowledge,
): DraftedDecision {
  const terms = draftTerms(knowledge);
  const { words, join } = terms;
  const names = join(nodes.map((id) => knowledge.nameOf(id)));
  const options = nodes.map((id) => optionOf(id, knowledge, terms));
  const { content, provenance } = assemble({
    title: chosen === null ? words.comparisonTitle(names) : words.chooseTitle(knowledge.nameOf(chosen)),
    summary: { text: '', origin: knowledge.origin(...nodes) },
    context: [
      { text: words.comparisonContext(names), origin: knowledge.origin(...nodes) },
      ...nodes.map((id) => ({
        text: `- ${knowledge.nameOf(id)}: ${knowledge.node(id)?.summary[knowledge.language] ?? ''}`,
        origin: knowledge.origin(id),
      })),
    ],
    drivers: qualitiesAtStake(nodes, knowledge, terms),
    options,
    chosen: chosen === null ? null : nodes.indexOf(chosen),
    reason: chosen === null ? { text: '', origin: knowledge.origin(...nodes) } : reasonOf(chosen, knowledge),
    consequences: chosen === null ? [] : consequencesOf(chosen, knowledge, terms),
    confirmation: [],
    revisitWhen: chosen === null ? [] : revisitOf(chosen, knowledge, terms),
    moreInformation: comparisonTables(nodes, knowledge, terms),
  });
  return {
    content,
    provenance,
    tags: [],
    nodes: nodes.map((id) => ({ id, role: id === chosen ? 'chosen' : 'considered' })),
    confidence: null,
    reversibility: null,
    dependsOn: [],
  };
}

function optionOf(id: string, knowledge: DraftKnowledge, terms: DraftTerms): DraftOption {
  const sides = tradeOffsOf(knowledge, id, () => 1).slice(0, 2);
  return {
    title: knowledge.nameOf(id),
    node: id,
    description: null,
    arguments: [
      ...said(id, 'good', knowledge, terms),
      ...sides.map((side): DraftArgument => ({
        bearing: 'neutral',
        text: asClause(side.summary),
        origin: knowledge.origin(side.id),
      })),
      ...said(id, 'bad', knowledge, terms),
    ],
  };
}

function said(
  id: string,
  bearing: 'good' | 'bad',
  knowledge: DraftKnowledge,
  terms: DraftTerms,
): DraftArgument[] {
  return nodeArguments(id, knowledge, terms).filter((one) => one.bearing === bearing);
}

/** Qualities that the options' trade-offs move, those that separate the options most first. */
function qualitiesAtStake(
  nodes: readonly string[],
  knowledge: DraftKnowledge,
  { common }: DraftTerms,
): readonly DraftLine[] {
  const net = new Map<string, Map<string, number>>();
  for (const id of nodes)
    for (const { to } of knowledge.edgesFrom(id, 'HAS_TRADE_OFF'))
      for (const [type, sign] of [
        ['GAINS', 1],
        ['COSTS', -1],
      ] as const)
        for (const edge of knowledge.edgesFrom(to, type)) {
          const byNode = net.get(edge.to) ?? new Map<string, number>();
          byNode.set(id, (byNode.get(id) ?? 0) + sign * (edge.weight ?? 0));
          net.set(edge.to, byNode);
        }
  const spread = (byNode: ReadonlyMap<string, number>): number => {
    const values = nodes.map((id) => byNode.get(id) ?? 0);
    return Math.max(...values) - Math.min(...values);
  };
  return [...net]
    .filter(([, byNode]) => spread(byNode) >= 2)
    .sort(([a, x], [b, y]) => spread(y) - spread(x) || (a < b ? -1 : 1))
    .slice(0, 5)
    .map(([quality]) => {
      const name = common(quality);
      return { text: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, origin: knowledge.origin(quality) };
    });
}

function reasonOf(chosen: string, knowledge: DraftKnowledge): DraftLine {
  const reason =
    listOf(knowledge, chosen, 'whenToUse')[0] ?? listOf(knowledge, chosen, 'advantages')[0] ?? '';
  return { text: asClause(reason), origin: knowledge.origin(chosen) };
}

function consequencesOf(chosen: string, knowledge: DraftKnowledge, terms: DraftTerms): DraftArgument[] {
  const { words, join, common } = terms;
  const costs = tradeOffsOf(knowledge, chosen, () => 1)
    .filter((side) => side.costs.length > 0)
    .map((side): DraftArgument => ({
      bearing: 'bad',
      text: words.costsQualities(join(side.costs.map(common)), asClause(side.summary)),
      origin: knowledge.origin(side.id, ...side.costs),
    }));
  const good = said(chosen, 'good', knowledge, terms);
  return [...good, ...(costs.length > 0 ? costs : said(chosen, 'bad', knowledge, terms))];
}

function revisitOf(chosen: string, knowledge: DraftKnowledge, { words }: DraftTerms): readonly DraftLine[] {
  return listOf(knowledge, chosen, 'whenNot')
    .slice(0, 2)
    .map((text) => ({ text: words.revisitCase(text), origin: knowledge.origin(chosen) }));
}

/** The graph's comparison tables that set at least two of the nodes side by side, cut to those columns. */
function comparisonTables(
  nodes: readonly string[],
  knowledge: DraftKnowledge,
  { words }: DraftTerms,
): readonly DraftLine[] {
  const comparisons = [
    ...new Set(nodes.flatMap((id) => knowledge.edgesTo(id, 'COMPARES').map(({ from }) => from))),
  ];
  return comparisons.flatMap((comparison) => {
    const table = (knowledge.node(comparison)?.data as ComparisonData | undefined)?.table;
    if (table === undefined) return [];
    const columns = nodes
      .map((id) => ({ id, index: table.items.findIndex((item) => item === id) }))
      .filter(({ index }) => index >= 0);
    if (columns.length < 2) return [];
    const rows = [
      [words.criterion, ...columns.map(({ id }) => knowledge.nameOf(id))],
      ['---', ...columns.map(() => '---')],
      ...table.criteria.map(({ name, cells }) => [
        name[knowledge.language],
        ...columns.map(({ index }) => cells[index]?.[knowledge.language] ?? ''),
      ]),
    ];
    const text = rows
      .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
      .join('\n');
    return [{ text, origin: knowledge.origin(comparison) }];
  });
}
