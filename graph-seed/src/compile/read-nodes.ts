import type { Hosts } from '../model/advisor-data.schema.js';
import type { EdgeType } from '../model/edge-types.js';
import type { GraphEdge, GraphNode } from '../model/graph.js';
import { isKind, type Kind } from '../model/kinds.js';
import { nodeId, SLUG_PATTERN, type NodeId } from '../model/node-id.js';
import { nodeSchemaOf, type ComparisonTable, type NodeFile } from '../model/node.schema.js';
import type { OfferSource } from '../model/offer.schema.js';
import type { ContentFiles } from './content-files.js';
import type { ContentProblem } from './content-problem.js';
import { expandOffers } from './expand-offers.js';
import { parseYaml } from './parse-yaml.js';

/** An edge with the place where it is written. */
export interface WrittenEdge {
  readonly edge: GraphEdge;
  readonly file: string;
  readonly field: string;
}

export interface NodeOfFile {
  readonly node: GraphNode;
  readonly edges: readonly WrittenEdge[];
}

export interface ReadNodes {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly WrittenEdge[];
  /** Node id → the file it was read from. */
  readonly files: ReadonlyMap<NodeId, string>;
  readonly problems: readonly ContentProblem[];
}

const NODE_FILE = /^content\/([^/]+)\/([^/]+)\.yaml$/;

/** Reads every `content/<kind>/<slug>.yaml`: each alone, links not yet checked. */
export function readNodes(files: ContentFiles, hosts: Hosts): ReadNodes {
  const nodes: GraphNode[] = [];
  const edges: WrittenEdge[] = [];
  const where = new Map<NodeId, string>();
  const problems: ContentProblem[] = [];
  for (const [file, text] of files) {
    if (!file.startsWith('content/')) continue;
    const match = NODE_FILE.exec(file);
    const [kind, slug] = [match?.[1] ?? '', match?.[2] ?? ''];
    if (!isKind(kind) || !SLUG_PATTERN.test(slug)) {
      problems.push({ file, field: '', message: 'expected content/<kind>/<slug>.yaml with a known kind' });
      continue;
    }
    const parsed = parseYaml(file, text, nodeSchemaOf(kind));
    if (!parsed.ok) {
      problems.push(...parsed.problems);
      continue;
    }
    const read = nodeOfFile(kind, slug, parsed.value, hosts);
    nodes.push(read.node);
    where.set(read.node.id, file);
    edges.push(...read.edges);
  }
  return { nodes, edges, files: where, problems };
}

/** A checked file as the node that it describes, with the edges that leave it. */
export function nodeOfFile(kind: Kind, slug: string, value: NodeFile, hosts: Hosts): NodeOfFile {
  const file = contentFileOf(kind, slug);
  const {
    name,
    summary,
    aliases,
    synonyms,
    correction,
    body,
    edges: ends,
    ...own
  } = value as NodeFile & { offers?: OfferSource[] };
  const id = nodeId(kind, slug);
  const data = own.offers === undefined ? own : { ...own, offers: expandOffers(own.offers, hosts) };
  const node: GraphNode = {
    id,
    kind,
    slug,
    name,
    summary,
    aliases: [...new Set([...aliases, ...(synonyms?.en ?? []), ...(synonyms?.es ?? [])])],
    ...(synonyms === undefined ? {} : { synonyms }),
    ...(correction === undefined ? {} : { correction }),
    ...(body === undefined ? {} : { body }),
    data: data as GraphNode['data'],
  };
  const edges = comparedNodes(id, data as { readonly table?: ComparisonTable }, file);
  for (const [type, targets] of Object.entries(ends)) {
    targets.forEach((end, index) => {
      edges.push({
        edge: { type: type as EdgeType, from: id, ...end },
        file,
        field: `edges.${type}.${index}`,
      });
    });
  }
  return { node, edges };
}

/** Path of a node's file below the package. */
export function contentFileOf(kind: Kind, slug: string): string {
  return `content/${kind}/${slug}.yaml`;
}

/** A comparison compares the nodes in its table. */
function comparedNodes(
  from: NodeId,
  data: { readonly table?: ComparisonTable },
  file: string,
): WrittenEdge[] {
  return (data.table?.items ?? []).flatMap((item, index) =>
    typeof item === 'string'
      ? [{ edge: { type: 'COMPARES' as const, from, to: item }, file, field: `table.items.${index}` }]
      : [],
  );
}
