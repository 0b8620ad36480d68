import { createHash } from 'node:crypto';
import {
  chargesSchema,
  defaultsSchema,
  hostsSchema,
  type Charge,
  type Defaults,
  type Hosts,
} from '../model/advisor-data.schema.js';
import type { CompiledGraph, GraphEdge, GraphNode } from '../model/graph.js';
import type { NodeId } from '../model/node-id.js';
import {
  priceRowSchema,
  regionIndexRowSchema,
  type PriceRow,
  type RegionIndexRow,
} from '../model/price.schema.js';
import { parseRequirements, REQUIREMENT_PATHS } from '../model/requirements.schema.js';
import { checkEdges } from './check-edges.js';
import { checkGraph } from './check-graph.js';
import { checkSources } from './check-sources.js';
import { collectAliases } from './collect-aliases.js';
import type { ContentFiles } from './content-files.js';
import type { ContentProblem } from './content-problem.js';
import { makeSkills } from './make-skills.js';
import { parseCsv } from './parse-csv.js';
import { parseYaml } from './parse-yaml.js';
import { readNodes } from './read-nodes.js';
import type { z } from 'zod';

export interface CompileResult {
  /** The graph of everything that was readable; only to be used when `problems` is empty. */
  readonly graph: CompiledGraph;
  readonly problems: readonly ContentProblem[];
}

/** Files → checked graph, or every problem found. Pure: the same files, in any order, give the same graph to the byte. */
export function compileContent(contentFiles: ContentFiles): CompileResult {
  const files = new Map([...contentFiles].sort(([a], [b]) => compare(a, b)));
  const problems: ContentProblem[] = [];
  const hosts = readYaml<Hosts>(files, 'advisor/hosts.yaml', hostsSchema, {}, problems);
  const charges = readYaml<Charge[]>(files, 'advisor/charges.yaml', chargesSchema, [], problems);
  const defaults = readYaml<Defaults>(files, 'advisor/defaults.yaml', defaultsSchema, {}, problems);
  const prices = readPrices(files, problems);
  const regionIndex = readRegionIndex(files, problems);
  problems.push(...checkDefaults(defaults), ...checkHosts(hosts, prices));

  const read = readNodes(files, hosts);
  problems.push(...read.problems);
  const written = read.edges.map(({ edge }) => edge);
  const made = makeSkills(read.nodes, written);
  const nodes = [...read.nodes, ...made.nodes].sort(byId);
  const edges = [...written, ...made.edges].sort(byEnds);
  const byNodeId = new Map<NodeId, GraphNode>(nodes.map((node) => [node.id, node]));
  problems.push(...checkEdges(read.edges, byNodeId));
  const collected = collectAliases(nodes, read.files);
  problems.push(...collected.problems);
  problems.push(
    ...checkGraph({
      nodes: byNodeId,
      edges,
      files: read.files,
      priceRows: new Set(prices.map((row) => row.id)),
      charges,
    }),
    ...checkSources({ nodes: byNodeId, edges, prices, regionIndex, defaults, hosts, files: read.files }),
  );

  const body = { nodes, edges, aliases: collected.aliases, prices, regionIndex, charges, defaults, hosts };
  const contentHash = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16);
  return { graph: { contentHash, ...body }, problems };
}

function readYaml<T>(
  files: ContentFiles,
  file: string,
  schema: z.ZodType<T>,
  fallback: T,
  problems: ContentProblem[],
): T {
  const text = files.get(file);
  if (text === undefined) {
    problems.push({ file, field: '', message: 'missing' });
    return fallback;
  }
  const parsed = parseYaml(file, text, schema);
  if (parsed.ok) return parsed.value;
  problems.push(...parsed.problems);
  return fallback;
}

function readPrices(files: ContentFiles, problems: ContentProblem[]): PriceRow[] {
  const rows: PriceRow[] = [];
  const seen = new Map<string, string>();
  for (const [file, text] of files) {
    if (!file.startsWith('prices/') || file.startsWith('prices/region-index')) continue;
    const parsed = parseCsv(file, text, priceRowSchema);
    problems.push(...parsed.problems);
    for (const row of parsed.rows) {
      const first = seen.get(row.id);
      if (first !== undefined)
        problems.push({ file, field: row.id, message: `price row id already used in ${first}` });
      else rows.push(row);
      seen.set(row.id, file);
    }
  }
  return rows.sort((a, b) => compare(a.id, b.id));
}

function readRegionIndex(files: ContentFiles, problems: ContentProblem[]): RegionIndexRow[] {
  const rows: RegionIndexRow[] = [];
  const seen = new Map<string, string>();
  for (const [file, text] of files) {
    if (!file.startsWith('prices/region-index')) continue;
    const parsed = parseCsv(file, text, regionIndexRowSchema);
    problems.push(...parsed.problems);
    for (const row of parsed.rows) {
      const key = `${row.provider} ${row.region}`;
      const first = seen.get(key);
      if (first !== undefined)
        problems.push({ file, field: key, message: `region already indexed in ${first}` });
      else rows.push(row);
      seen.set(key, file);
    }
  }
  return rows.sort((a, b) => compare(`${a.provider} ${a.region}`, `${b.provider} ${b.region}`));
}

function checkDefaults(defaults: Defaults): ContentProblem[] {
  return Object.entries(defaults).flatMap(([path, { value, alternatives }]) => {
    const problem = (message: string): ContentProblem => ({
      file: 'advisor/defaults.yaml',
      field: path,
      message,
    });
    if (!(REQUIREMENT_PATHS as readonly string[]).includes(path))
      return [problem('no such requirement path')];
    return [value, ...alternatives].flatMap((assumed) => {
      const parsed = parseRequirements(requirementsWith(path, assumed));
      return parsed.ok ? [] : parsed.problems.map(({ accepted }) => problem(`${assumed} is not ${accepted}`));
    });
  });
}

/** Requirements that state one field. */
function requirementsWith(path: string, value: unknown): unknown {
  return path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

function checkHosts(hosts: Hosts, prices: readonly PriceRow[]): ContentProblem[] {
  const known = new Set(prices.map((row) => row.id));
  return Object.entries(hosts).flatMap(([size, clouds]) =>
    Object.entries(clouds).flatMap(([cloud, machine]) =>
      [machine.row, machine.diskRow]
        .filter((row): row is string => row !== undefined && !known.has(row))
        .map((row) => ({
          file: 'advisor/hosts.yaml',
          field: `${size}.${cloud}`,
          message: `no price row ${row}`,
        })),
    ),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
function byId(a: GraphNode, b: GraphNode): number {
  return compare(a.id, b.id);
}
function byEnds(a: GraphEdge, b: GraphEdge): number {
  return compare(`${a.from} ${a.type} ${a.to}`, `${b.from} ${b.type} ${b.to}`);
}
