import type { CompileResult } from './compile-content.js';
import { formatProblem } from './content-problem.js';
import { countByKind, hubs } from './count-by-kind.js';
import type { Coverage } from './coverage.js';
import { missingBodies } from './missing-bodies.js';
import { priceUse } from './price-use.js';
import { untranslatedTexts } from './untranslated-texts.js';

/** How many of the most linked nodes are named. */
const HUBS = 10;

/** What is in the content and what is wrong with it, as lines of tab-separated columns; the problems come first, the totals last. */
export function describeContent({ graph, problems }: CompileResult, coverage?: Coverage): string[] {
  const evidenced = new Set(
    graph.edges.filter(({ type }) => type === 'EVIDENCED_BY').map(({ from }) => from),
  );
  const tradeOffs = graph.nodes.filter(({ kind }) => kind === 'trade-off');
  const assumed = graph.prices.filter(({ basis }) => basis === 'assumed').length;
  const used = priceUse(graph).all;
  const untranslated = untranslatedTexts(graph);
  return [
    ...problems.map(formatProblem),
    'kind\tnodes\twith body\tunsourced\tedges out\tmedian facts\tmedian words of a body',
    ...countByKind(graph).map(({ kind, nodes, withBody, unsourced, edgesOut, medianFacts, medianWords }) =>
      [kind, nodes, withBody, unsourced, edgesOut, medianFacts, medianWords ?? '-'].join('\t'),
    ),
    `hubs\t${hubs(graph, HUBS)
      .map(({ id, edges }) => `${id} ${edges}`)
      .join(', ')}`,
    ...missingBodies(graph).map(
      ({ kind, nodes, missing }) => `without body\t${kind}\t${missing.length} of ${nodes}`,
    ),
    `trade-offs without evidence\t${tradeOffs.filter(({ id }) => !evidenced.has(id)).length} of ${tradeOffs.length}`,
    ...untranslated.map(({ owner, field, text }) => `untranslated\t${owner}\t${field}\t${text}`),
    `untranslated texts\t${untranslated.length}`,
    `price rows\t${graph.prices.length}\tassumed ${assumed}`,
    `price rows used by offers\t${used.rows}\tassumed ${used.assumed} (${percent(used.assumed, used.rows)})`,
    ...(coverage === undefined ? [] : describeCoverage(coverage)),
    `${graph.nodes.length} nodes, ${graph.edges.length} edges, ${problems.length} problems`,
  ];
}

function describeCoverage(coverage: Coverage): string[] {
  const { concepts, missingConcepts, relations, corrected, missingRelations, idleExceptions } = coverage;
  const carried = relations - corrected - missingRelations.length;
  return [
    ...missingConcepts.map((id) => `not covered\t${id}`),
    ...missingRelations.map((relation) => `not covered\t${relation}`),
    ...idleExceptions.map((exception) => `exception that nothing needs\t${exception}`),
    `coverage\t${percent(concepts - missingConcepts.length, concepts)} of ${concepts} concepts\t` +
      `${percent(carried + corrected, relations)} of ${relations} relations: ${carried} edges, ${corrected} corrected`,
  ];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${((100 * part) / whole).toFixed(1)} %`;
}
