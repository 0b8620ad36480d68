import { localizedTexts } from '../compile/untranslated-texts.js';
import type { ComparisonData, CompiledGraph, GraphNode } from '../model/graph.js';
import { LANGUAGES, type Language } from '../model/localized-text.js';

/** A text that a person wrote in a content file. */
export interface WrittenText {
  /** Path of the file below the content root. */
  readonly file: string;
  /** Dotted field, with the language at its end. */
  readonly field: string;
  readonly language: Language;
  readonly text: string;
}

/**
 * Every text that a reader meets as prose, in both languages: names, summaries, corrections, bodies, tables, notes of
 * edges. What the compiler made is left out, and so are the notes of figures (offers, conditions), which repeat by design.
 */
export function writtenTexts(graph: Pick<CompiledGraph, 'nodes' | 'edges'>): WrittenText[] {
  const isWritten = writtenNodes(graph.nodes);
  return [
    ...graph.nodes.filter(isWritten).flatMap(({ id, name, summary, correction, body, data }) =>
      inBothLanguages(fileOf(id), {
        name,
        summary,
        correction,
        body,
        table: (data as Partial<ComparisonData>).table,
      }),
    ),
    ...graph.edges.flatMap(({ from, type, to, note }) =>
      note === undefined ? [] : inBothLanguages(fileOf(from), { [`edges.${type}.${to}.note`]: note }),
    ),
  ];
}

/** The content file of a node. */
export function fileOf(id: string): string {
  return `content/${id.replace(':', '/')}.yaml`;
}

/** Tells the nodes that have a file from the skills that the compiler made of their subject's words. */
export function writtenNodes(nodes: readonly GraphNode[]): (node: GraphNode) => boolean {
  const summaries = new Map<string, Set<string>>();
  for (const { kind, slug, summary } of nodes) {
    if (kind !== 'skill') summaries.set(slug, (summaries.get(slug) ?? new Set()).add(summary.en));
  }
  return ({ kind, slug, summary }) => kind !== 'skill' || summaries.get(slug)?.has(summary.en) !== true;
}

function inBothLanguages(file: string, value: unknown): WrittenText[] {
  return [...localizedTexts(value)].flatMap((found) =>
    LANGUAGES.map((language) => ({
      file,
      field: `${found.field}.${language}`,
      language,
      text: found[language],
    })),
  );
}
