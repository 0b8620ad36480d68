import { cypher } from './cypher.js';
import { edgesCsv, nodesCsv } from './csv.js';
import type { ExportedGraph, ExportFormat } from './exported-graph.js';
import { graphml } from './graphml.js';
import { json } from './json.js';

/** One file of an export: its name, its media type, and its text piece by piece. */
export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: (graph: ExportedGraph) => Generator<string>;
}

const CSV = 'text/csv; charset=utf-8';

/** The files that each format consists of. */
export const EXPORT_FILES: Readonly<Record<ExportFormat, readonly ExportFile[]>> = {
  json: [{ name: 'architrave-graph.json', mediaType: 'application/json; charset=utf-8', text: json }],
  csv: [
    { name: 'nodes.csv', mediaType: CSV, text: nodesCsv },
    { name: 'edges.csv', mediaType: CSV, text: edgesCsv },
  ],
  graphml: [
    { name: 'architrave-graph.graphml', mediaType: 'application/graphml+xml; charset=utf-8', text: graphml },
  ],
  cypher: [
    { name: 'architrave-graph.cypher', mediaType: 'application/x-cypher-query; charset=utf-8', text: cypher },
  ],
};
