import { planEdit } from '@architrave/graph-seed/edit';
import type { CompiledGraph } from '@architrave/graph-seed/model';
import { readCompiledGraph } from '../../../knowledge/adapters/read-compiled-graph.js';
import { awkwardGraph } from '../../testing/awkward-graph.js';
import { currentOf, exportedOf } from '../../testing/curation-graph.js';
import { edgesCsv, nodesCsv } from '../export/csv.js';
import { json } from '../export/json.js';
import type { ImportedGraph, ReadImport } from './imported-graph.js';
import { planImport } from './plan-import.js';
import { readCsvImport } from './read-csv-import.js';
import { readJsonImport } from './read-json-import.js';

const graphOf = (read: ReadImport): ImportedGraph => {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.graph;
};
const asCsv = (content: CompiledGraph): ImportedGraph => {
  const graph = exportedOf(content);
  return graphOf(
    readCsvImport({ nodes: [...nodesCsv(graph)].join(''), edges: [...edgesCsv(graph)].join('') }),
  );
};
const asJson = (content: CompiledGraph): ImportedGraph =>
  graphOf(readJsonImport([...json(exportedOf(content))].join('')));

const contents = { 'the compiled content': readCompiledGraph(), 'awkward texts': awkwardGraph() };

describe.each(Object.entries(contents))('an export of %s, imported again', (_, content) => {
  it.each([
    ['CSV', asCsv],
    ['JSON', asJson],
  ])('changes nothing as %s, removal asked for or not', (__, read) => {
    const imported = read(content);
    for (const remove of [false, true]) {
      const plan = planImport(imported, currentOf(content), content, { remove });
      expect([...plan.wanted]).toEqual([]);
      expect(plan.problems).toEqual([]);
      expect(plan.unchanged).toBe(content.nodes.length);
    }
  });
});

describe('an export of the compiled content', () => {
  it('makes the same graph of an empty one', () => {
    const content = readCompiledGraph();
    const nothing = { ...content, nodes: [], edges: [] };
    const plan = planImport(asJson(content), currentOf(nothing), content, { remove: false });
    const edit = planEdit(currentOf(nothing), content, plan.wanted);
    if (!edit.ok) throw new Error(JSON.stringify(edit.problems.slice(0, 5)));
    const nodes = edit.changes.flatMap((change) => (change.op === 'put-node' ? [change.node] : []));
    const edges = edit.changes.flatMap((change) =>
      change.op === 'put-edge' ? [JSON.stringify(change.edge)] : [],
    );
    expect(new Map(nodes.map((node) => [node.id, node]))).toEqual(
      new Map(content.nodes.map((node) => [node.id, node])),
    );
    expect(new Set(edges).size).toBe(content.edges.length);
  });
});
