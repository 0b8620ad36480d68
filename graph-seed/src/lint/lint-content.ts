import type { ContentProblem } from '../compile/content-problem.js';
import { KIND_NAMES } from '../model/kinds.js';
import { LANGUAGES } from '../model/localized-text.js';
import type { CompiledGraph } from '../model/graph.js';
import { nearDuplicates } from './near-duplicates.js';
import { TEXT_RULES } from './text-rules.js';
import { writtenTexts, type WrittenText } from './written-texts.js';

/** What is wrong with the words: length, filler, language, accents, ids in texts that lead nowhere, sentences said twice. */
export function lintContent(graph: Pick<CompiledGraph, 'nodes' | 'edges' | 'aliases'>): ContentProblem[] {
  const texts = writtenTexts(graph);
  return [
    ...texts.flatMap((text) =>
      TEXT_RULES.flatMap((rule) => rule(text)).map((message) => ({
        file: text.file,
        field: text.field,
        message,
      })),
    ),
    ...idleSynonyms(graph.nodes),
    ...deadIds(texts, graph),
    // Sources are described alike: what they are, and of what.
    ...nearDuplicates(texts.filter(({ file }) => !file.startsWith('content/source/'))).map(
      ({ one, other, sentence, likeness }) => ({
        file: other.file,
        field: other.field,
        message: `${Math.round(100 * likeness)} % like ${one.file} ${one.field}: "${sentence}"`,
      }),
    ),
  ];
}

/** Synonyms that are the name itself: they find nothing more and are shown beside it. */
function idleSynonyms(nodes: CompiledGraph['nodes']): ContentProblem[] {
  return nodes.flatMap(({ kind, slug, name, synonyms }) =>
    LANGUAGES.flatMap((language) =>
      (synonyms?.[language] ?? [])
        .filter((synonym) => synonym.toLowerCase() === name[language].toLowerCase())
        .map((synonym) => ({
          file: `content/${kind}/${slug}.yaml`,
          field: `synonyms.${language}`,
          message: `"${synonym}" is the name itself`,
        })),
    ),
  );
}

const ID = new RegExp(`(?<![\\w/.-])(?:${KIND_NAMES.join('|')}):[a-z0-9][a-z0-9-]*`, 'g');

/** Ids that a text names and no node has. */
function deadIds(
  texts: readonly WrittenText[],
  { nodes, aliases }: Pick<CompiledGraph, 'nodes' | 'aliases'>,
): ContentProblem[] {
  const ids = new Set<string>(nodes.map(({ id }) => id));
  const isAlias = (id: string): boolean => {
    const [kind = '', alias = ''] = id.split(':');
    return Object.hasOwn(aliases, kind) && Object.hasOwn(aliases[kind] ?? {}, alias);
  };
  return texts.flatMap(({ file, field, text }) =>
    [...text.matchAll(ID)]
      .filter(([id]) => !ids.has(id) && !isAlias(id))
      .map(([id]) => ({ file, field, message: `${id} doesn't exist` })),
  );
}
