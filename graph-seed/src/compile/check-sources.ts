import type { Hosts } from '../model/advisor-data.schema.js';
import type { CompiledGraph, ComparisonData, GraphNode } from '../model/graph.js';
import type { NodeId } from '../model/node-id.js';
import type { ContentProblem } from './content-problem.js';

export interface SourcesToCheck extends Pick<CompiledGraph, 'edges' | 'prices' | 'regionIndex' | 'defaults'> {
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  readonly hosts: Hosts;
  readonly files: ReadonlyMap<NodeId, string>;
}

/** Every source cited by an edge, a price, a default or a host exists. */
export function checkSources({
  nodes,
  edges,
  prices,
  regionIndex,
  defaults,
  hosts,
  files,
}: SourcesToCheck): ContentProblem[] {
  const check = (source: string | undefined, file: string, field: string): ContentProblem[] =>
    source === undefined || nodes.has(`source:${source}`)
      ? []
      : [{ file, field, message: `source:${source} doesn't exist` }];
  return [
    ...[...nodes.values()].flatMap((node) =>
      factSources(node.data).flatMap(([field, source]) =>
        check(source, files.get(node.id) ?? node.id, field),
      ),
    ),
    ...edges.flatMap((edge) => check(edge.source, files.get(edge.from) ?? edge.from, `edges.${edge.type}`)),
    ...prices.flatMap((row) => check(row.source, 'prices', row.id)),
    ...regionIndex.flatMap((row) => check(row.source, 'prices', `${row.provider} ${row.region}`)),
    ...Object.entries(defaults).flatMap(([path, { source }]) => check(source, 'advisor/defaults.yaml', path)),
    ...Object.entries(hosts).flatMap(([size, clouds]) =>
      Object.entries(clouds).flatMap(([cloud, { slaSource }]) =>
        check(slaSource, 'advisor/hosts.yaml', `${size}.${cloud}`),
      ),
    ),
  ];
}

/** The sources that read facts and table rows inside a node cite: dotted field → slug. Offers and conditions have checks of their own. */
function factSources(data: GraphNode['data']): (readonly [field: string, source: string])[] {
  const { table, ...facts } = data as Partial<ComparisonData> & Record<string, unknown>;
  return [
    ...(table?.criteria ?? []).flatMap(({ id, source }) =>
      source === undefined ? [] : [[`table.criteria.${id}`, source] as const],
    ),
    ...Object.entries(facts).flatMap(([field, fact]) => {
      const source = (fact as { readonly source?: unknown } | null | undefined)?.source;
      return typeof source === 'string' ? [[field, source] as const] : [];
    }),
  ];
}
