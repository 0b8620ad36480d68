import type { CompileResult } from './compile-content.js';
import { formatProblem } from './content-problem.js';
import { countByKind } from './count-by-kind.js';
import { coverageOf, type CoverageConcept } from './coverage.js';
import { missingBodies } from './missing-bodies.js';
import { priceUse } from './price-use.js';
import { untranslatedTexts } from './untranslated-texts.js';

/** What is in the content and what is wrong with it, as lines of tab-separated columns; the problems come first, the totals last. */
export function describeContent(
  { graph, problems }: CompileResult,
  concepts?: readonly CoverageConcept[],
): string[] {
  const evidenced = new Set(
    graph.edges.filter(({ type }) => type === 'EVIDENCED_BY').map(({ from }) => from),
  );
  const tradeOffs = graph.nodes.filter(({ kind }) => kind === 'trade-off');
  const assumed = graph.prices.filter(({ basis }) => basis === 'assumed').length;
  const used = priceUse(graph).all;
  const untranslated = untranslatedTexts(graph);
  return [
    ...problems.map(formatProblem),
    'kind\tnodes\twith body\tedges out',
    ...countByKind(graph).map(({ kind, nodes, withBody, edgesOut }) =>
      [kind, nodes, withBody, edgesOut].join('\t'),
    ),
    ...missingBodies(graph).map(
      ({ kind, nodes, missing }) => `without body\t${kind}\t${missing.length} of ${nodes}`,
    ),
    `trade-offs without evidence\t${tradeOffs.filter(({ id }) => !evidenced.has(id)).length} of ${tradeOffs.length}`,
    ...untranslated.map(({ owner, field, text }) => `untranslated\t${owner}\t${field}\t${text}`),
    `untranslated texts\t${untranslated.length}`,
    `price rows\t${graph.prices.length}\tassumed ${assumed}`,
    `price rows used by offers\t${used.rows}\tassumed ${used.assumed} (${percent(used.assumed, used.rows)})`,
    ...(concepts === undefined ? [] : [describeCoverage({ graph, problems }, concepts)]),
    `${graph.nodes.length} nodes, ${graph.edges.length} edges, ${problems.length} problems`,
  ];
}

function describeCoverage({ graph }: CompileResult, concepts: readonly CoverageConcept[]): string {
  const { present, relations, relationsTotal } = coverageOf(graph, concepts);
  return `coverage\t${present} of ${concepts.length} concepts\t${relations} of ${relationsTotal} relations between present ones`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${((100 * part) / whole).toFixed(1)} %`;
}
