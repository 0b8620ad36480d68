import { fold } from '../../../lib/fold';
import { LANGUAGES, type Language } from '../../../lib/language';

/** What of a found node a search looked at. */
export interface Findable {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly summary: Readonly<Record<Language, string>>;
  readonly aliases: readonly string[];
  readonly synonyms?: Readonly<Record<Language, readonly string[]>> | null;
}

/** Why a search found a node: by its name (which shows), by another name, by its text, or by something similar. */
export type WhyFound =
  | { readonly by: 'name' }
  | { readonly by: 'synonym' | 'alias'; readonly name: string }
  | { readonly by: 'otherLanguage'; readonly name: string }
  | { readonly by: 'summary' }
  | { readonly by: 'similar' };

/** Why a text finds a node, as the reader of a list sees it. */
export function whyFound(node: Findable, text: string, language: Language): WhyFound {
  const words = wordsOf(text);
  const holds = (candidate: string): boolean => {
    const own = wordsOf(candidate);
    return words.every((word) => own.some((other) => other.startsWith(word)));
  };
  if (holds(node.name[language])) return { by: 'name' };
  const synonym = node.synonyms?.[language].find(holds);
  if (synonym !== undefined) return { by: 'synonym', name: synonym };
  const other = LANGUAGES.find((each) => each !== language) ?? language;
  const foreign = [node.name[other], ...(node.synonyms?.[other] ?? [])].find(holds);
  if (foreign !== undefined) return { by: 'otherLanguage', name: foreign };
  const alias = node.aliases.find(holds);
  if (alias !== undefined) return { by: 'alias', name: alias.replaceAll('-', ' ') };
  if (holds(`${node.name[language]} ${node.summary[language]}`)) return { by: 'summary' };
  if (holds(`${node.name[other]} ${node.summary[other]}`)) return { by: 'summary' };
  return { by: 'similar' };
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
