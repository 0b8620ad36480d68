import type { CompiledGraph, GraphNode } from '@architrave/graph-seed/model';
import { aGraph, aNode } from '../../../testing/graph.builders.js';

/** Texts that break formats which don't escape what they write. */
export const AWKWARD_TEXTS = [
  '=HYPERLINK("http://example.com")',
  '+1',
  '-1',
  '@cmd',
  "'=already guarded",
  'comma, "quote" and \'apostrophe\'',
  'back\\slash \\u0041 \\\\u0041 \\n \\',
  '<b>&amp; "x"</b> ]]>',
  'line\nbreak\r\nand return\rhere',
  'tab\tand ñ ü 日本 😀',
  'pipe | and \\| pipe',
  'a;b\nRETURN 1; // comment */ `tick` $param {x: 1}',
  ') DETACH DELETE n //',
  'null\u2028and\u2029separators\ufeff',
] as const;

/** A graph whose every text is awkward; each node has the text of its number. */
export function awkwardGraph(): CompiledGraph {
  const source = aNode('source', 'handbook', {
    data: { publisher: 'P', licence: 'L', date: '2026' } as GraphNode['data'],
  });
  const nodes = AWKWARD_TEXTS.map((text, index) =>
    aNode('practice', `text-${index}`, {
      name: { en: text, es: `${text} es` },
      summary: { en: `${text}.`, es: `${text} es.` },
      aliases: [`alias ${index}`, `synonym ${index} a|b`],
      synonyms: { en: [`synonym ${index} a|b`], es: [] },
      correction: { en: `${text} c`, es: `${text} c es` },
      body: { what: { en: text, es: `${text} es` } },
    }),
  );
  const edges = nodes.map((node, index) => ({
    type: 'EVIDENCED_BY' as const,
    from: node.id,
    to: source.id,
    note: { en: AWKWARD_TEXTS[index] ?? '', es: 'n' },
    place: AWKWARD_TEXTS[index] ?? '',
  }));
  return aGraph([source, ...nodes], edges);
}
