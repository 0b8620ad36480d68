// Checks the whole content and prints what is in it. Exit 1 with every problem when something is wrong.
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compileContent } from '../compile/compile-content.js';
import { formatProblem } from '../compile/content-problem.js';
import { coverageOf, type CoverageConcept } from '../compile/coverage.js';
import { countByKind } from '../compile/count-by-kind.js';
import { missingBodies } from '../compile/missing-bodies.js';
import { priceUse } from '../compile/price-use.js';
import { untranslatedTexts } from '../compile/untranslated-texts.js';
import { readContent } from './read-content.js';

const { graph, problems } = compileContent(readContent());
for (const problem of problems) console.log(formatProblem(problem));

console.log('kind\tnodes\twith body\tedges out');
for (const row of countByKind(graph)) console.log(`${row.kind}\t${row.nodes}\t${row.withBody}\t${row.edgesOut}`);
const assumed = graph.prices.filter((row) => row.basis === 'assumed').length;
console.log(`price rows\t${graph.prices.length}\tassumed ${assumed}`);
const used = priceUse(graph).all;
console.log(`price rows used by offers\t${used.rows}\tassumed ${used.assumed} (${percent(used.assumed, used.rows)})`);

for (const { kind, nodes, missing } of missingBodies(graph)) {
  console.log(`without body\t${kind}\t${missing.length} of ${nodes}`);
}
const evidenced = new Set(graph.edges.filter((edge) => edge.type === 'EVIDENCED_BY').map((edge) => edge.from));
const tradeOffs = graph.nodes.filter((node) => node.kind === 'trade-off');
console.log(`trade-offs without evidence\t${tradeOffs.filter(({ id }) => !evidenced.has(id)).length} of ${tradeOffs.length}`);
const untranslated = untranslatedTexts(graph);
for (const { owner, field, text } of untranslated) console.log(`untranslated\t${owner}\t${field}\t${text}`);
console.log(`untranslated texts\t${untranslated.length}`);

const coverageFile = process.env['COVERAGE_FILE'];
if (coverageFile !== undefined && existsSync(coverageFile)) {
  const { concepts } = parse(readFileSync(coverageFile, 'utf8')) as { concepts: CoverageConcept[] };
  const covered = coverageOf(graph, concepts);
  console.log(`coverage\t${covered.present} of ${concepts.length} concepts\t${covered.relations} of ${covered.relationsTotal} relations between present ones`);
}
console.log(`${graph.nodes.length} nodes, ${graph.edges.length} edges, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

function percent(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${((100 * part) / whole).toFixed(1)} %`;
}
