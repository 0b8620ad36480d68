// Compiles the content into dist/graph.json and the editor's JSON Schemas into dist/schemas/. Exit 1 with every problem when the content is wrong.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileContent } from '../compile/compile-content.js';
import { formatProblem } from '../compile/content-problem.js';
import { contentJsonSchemas } from '../compile/json-schemas.js';
import { PACKAGE_ROOT, readContent } from './read-content.js';

const { graph, problems } = compileContent(readContent());
if (problems.length > 0) {
  for (const problem of problems) console.error(formatProblem(problem));
  console.error(`${problems.length} problems in the content`);
  process.exit(1);
}
writeFileSync(join(PACKAGE_ROOT, 'dist', 'graph.json'), JSON.stringify(graph));
const schemas = join(PACKAGE_ROOT, 'dist', 'schemas');
mkdirSync(schemas, { recursive: true });
for (const [name, schema] of contentJsonSchemas()) {
  writeFileSync(join(schemas, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
console.error(
  `compiled ${graph.nodes.length} nodes, ${graph.edges.length} edges, ${graph.prices.length} prices (${graph.contentHash})`,
);
