import type { CompiledGraph } from '../model/graph.js';
import { LANGUAGES } from '../model/localized-text.js';

export interface UntranslatedText {
  /** Node, charge or default that holds the text. */
  readonly owner: string;
  /** Dotted field inside it. */
  readonly field: string;
  readonly text: string;
}

/** Words from which a text is a sentence rather than a name; names may be the same in both languages. */
const SENTENCE_WORDS = 4;

/** Sentences that read the same in both languages. Names are left out. */
export function untranslatedTexts(graph: CompiledGraph): UntranslatedText[] {
  const owners: readonly (readonly [string, unknown])[] = [
    ...graph.nodes.map((node) => [node.id, { ...node, name: undefined, synonyms: undefined }] as const),
    ...graph.edges.map((edge) => [`${edge.from} ${edge.type} ${edge.to}`, edge] as const),
    ...graph.charges.map((charge) => [charge.id, { ...charge, name: undefined }] as const),
    ...Object.entries(graph.defaults),
  ];
  return owners.flatMap(([owner, value]) =>
    [...localizedTexts(value)]
      .filter(({ en, es }) => en === es && en.split(/\s+/).length >= SENTENCE_WORDS)
      .map(({ field, en }) => ({ owner, field, text: en })),
  );
}

export interface FoundText {
  readonly field: string;
  readonly en: string;
  readonly es: string;
}

/** Every text in a value that stands there in both languages, lists item by item. */
export function* localizedTexts(value: unknown, path: readonly string[] = []): Generator<FoundText> {
  if (typeof value !== 'object' || value === null) return;
  const { en, es } = value as Record<string, unknown>;
  if (Object.keys(value).length === LANGUAGES.length && en !== undefined && es !== undefined) {
    const [english, spanish] = [[en].flat() as string[], [es].flat() as string[]];
    for (const [index, text] of english.entries()) {
      yield { field: path.join('.'), en: text, es: spanish[index] ?? '' };
    }
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* localizedTexts(inner, [...path, key]);
}
