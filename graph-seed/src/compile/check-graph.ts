import type { GraphEdge, GraphNode, PatternData, TechnologyData } from '../model/graph.js';
import type { Condition } from '../model/condition.schema.js';
import { DERIVED_PATHS } from '../model/condition.schema.js';
import type { Charge } from '../model/advisor-data.schema.js';
import { nodeId, type NodeId } from '../model/node-id.js';
import { REQUIREMENT_PATHS } from '../model/requirements.schema.js';
import type { ContentProblem } from './content-problem.js';

export interface GraphToCheck {
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  readonly edges: readonly GraphEdge[];
  readonly files: ReadonlyMap<NodeId, string>;
  readonly priceRows: ReadonlySet<string>;
  readonly charges: readonly Charge[];
}

/** Checks what only the whole graph shows: orphans, prerequisite cycles, unsourced trade-offs, and names inside fields that lead nowhere. */
export function checkGraph(graph: GraphToCheck): ContentProblem[] {
  return [
    ...orphans(graph),
    ...prerequisiteCycles(graph),
    ...unsourcedTradeOffs(graph),
    ...[...graph.nodes.values()].flatMap((node) => danglingNames(node, graph)),
    ...graph.charges.flatMap((charge) =>
      charge.prices
        .filter((term) => !graph.priceRows.has(term.row))
        .map((term) => ({ file: 'advisor/charges.yaml', field: charge.id, message: `no price row ${term.row}` })),
    ),
  ];
}

function fileOf(graph: GraphToCheck, id: NodeId): string {
  return graph.files.get(id) ?? id;
}

function orphans({ nodes, edges, files }: GraphToCheck): ContentProblem[] {
  const linked = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  // A source may also be cited by a field (of an edge, an offer, a price row) rather than by an edge.
  return [...nodes.values()]
    .filter((node) => node.kind !== 'source' && !linked.has(node.id))
    .map((node) => ({ file: files.get(node.id) ?? node.id, field: 'edges', message: 'orphan: no edge leads to or from it' }));
}

function unsourcedTradeOffs(graph: GraphToCheck): ContentProblem[] {
  const out = (id: NodeId, types: readonly string[]): boolean =>
    graph.edges.some((edge) => edge.from === id && types.includes(edge.type));
  return [...graph.nodes.values()]
    .filter((node) => node.kind === 'trade-off')
    .flatMap((node) => [
      ...(out(node.id, ['EVIDENCED_BY']) ? [] : [{ file: fileOf(graph, node.id), field: 'edges.EVIDENCED_BY', message: 'a trade-off needs evidence' }]),
      ...(out(node.id, ['GAINS']) && out(node.id, ['COSTS'])
        ? []
        : [{ file: fileOf(graph, node.id), field: 'edges', message: 'a trade-off gains something and costs something' }]),
    ]);
}

/** Each cycle of PREREQUISITE_OF once, with its path. */
export function prerequisiteCycles(graph: Pick<GraphToCheck, 'edges' | 'files'>): ContentProblem[] {
  const next = new Map<NodeId, NodeId[]>();
  for (const edge of graph.edges) {
    if (edge.type === 'PREREQUISITE_OF') next.set(edge.from, [...(next.get(edge.from) ?? []), edge.to]);
  }
  const done = new Set<NodeId>();
  const problems: ContentProblem[] = [];
  const visit = (id: NodeId, path: readonly NodeId[]): void => {
    const start = path.indexOf(id);
    if (start >= 0) {
      const cycle = [...path.slice(start), id];
      problems.push({ file: graph.files.get(id) ?? id, field: 'edges.PREREQUISITE_OF', message: `prerequisite cycle: ${cycle.join(' → ')}` });
      return;
    }
    if (done.has(id)) return;
    for (const after of next.get(id) ?? []) visit(after, [...path, id]);
    done.add(id);
  };
  for (const id of next.keys()) visit(id, []);
  return problems;
}

function danglingNames(node: GraphNode, graph: GraphToCheck): ContentProblem[] {
  const file = fileOf(graph, node.id);
  const problems: ContentProblem[] = [];
  const need = (field: string, kind: 'role' | 'capability' | 'pattern' | 'technology' | 'source', slug: string): void => {
    if (!graph.nodes.has(nodeId(kind, slug))) problems.push({ file, field, message: `${kind}:${slug} doesn't exist` });
  };
  const condition = (field: string, test: Condition): void => {
    if ('all' in test) test.all.forEach((inner) => condition(field, inner));
    else if ('any' in test) test.any.forEach((inner) => condition(field, inner));
    else if ('not' in test) condition(field, test.not);
    else if ('path' in test || 'stated' in test) {
      const path = 'path' in test ? test.path : test.stated;
      if (![...REQUIREMENT_PATHS, ...DERIVED_PATHS].some((known) => known === path)) {
        problems.push({ file, field, message: `no requirement path ${path}` });
      }
    } else if ('capability' in test) [test.capability].flat().forEach((slug) => need(field, 'capability', slug));
    else if ('style' in test) [test.style].flat().forEach((slug) => need(field, 'pattern', slug));
    else if ('role' in test) [test.role].flat().forEach((slug) => need(field, 'role', slug));
    else [test.technology].flat().forEach((slug) => need(field, 'technology', slug));
  };
  if (node.kind === 'pattern') {
    const { style, calledBy } = node.data as PatternData;
    if (style?.applies !== undefined) condition('style.applies', style.applies);
    style?.suitability.forEach((claim) => {
      condition(`style.suitability.${claim.id}`, claim.when);
      need(`style.suitability.${claim.id}`, 'source', claim.source);
    });
    style?.roles.forEach((entry) => {
      need('style.roles', 'role', entry.role);
      if (entry.when !== undefined) condition(`style.roles.${entry.role}`, entry.when);
    });
    calledBy?.forEach((call) => {
      condition(`calledBy.${call.id}`, call.when);
      if (call.source !== undefined) need(`calledBy.${call.id}`, 'source', call.source);
    });
  }
  if (node.kind === 'technology') {
    const seen = new Set<string>();
    for (const offer of (node.data as TechnologyData).offers) {
      const field = `offers.${offer.id}`;
      if (seen.has(offer.id)) problems.push({ file, field, message: 'offer id used twice' });
      seen.add(offer.id);
      for (const price of offer.prices) {
        if (!graph.priceRows.has(price.row)) problems.push({ file, field, message: `no price row ${price.row}` });
      }
      for (const id of offer.charges) {
        if (!graph.charges.some((charge) => charge.id === id)) problems.push({ file, field, message: `no charge ${id}` });
      }
      offer.roles?.forEach((slug) => need(field, 'role', slug));
      offer.worksOnlyWith.forEach((pair) => {
        need(field, 'role', pair.role);
        pair.technologies.forEach((slug) => need(field, 'technology', slug));
      });
      const cited = [offer.capacity.source, offer.latency.source, offer.availability.source, offer.availability.slaSource, offer.recovery?.source, offer.operations.source, offer.complianceSource];
      for (const slug of cited) if (slug !== undefined) need(field, 'source', slug);
    }
  }
  return problems;
}
