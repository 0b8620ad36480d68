import { useQueries } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useMemo } from 'react';

import type { Language } from '../../../lib/language';
import { useLanguage } from '../../../lib/use-language';
import { loadBrief, type Brief } from '../api/load-briefs';

/** Names of nodes, in the language shown. */
export interface Names {
  /** The node's name; made from its slug until it is known, and where the graph has no such node. */
  readonly nameOf: (id: string) => string;
  /** The node in brief; nothing until it is known, and where the graph has no such node. */
  readonly briefOf: (id: string) => Brief | undefined;
  readonly language: Language;
}

/** The names of some nodes, loaded as needed. */
export function useBriefs(ids: readonly string[]): Names {
  const language = useLanguage();
  const briefs = useQueries({
    queries: ids.map((id) => loadBrief(id)),
    combine: useCallback(
      (results: readonly { readonly data?: Brief | null }[]) =>
        new Map(ids.map((id, index) => [id, results[index]?.data ?? undefined])),
      [ids],
    ),
  });
  return useMemo(
    () => ({
      language,
      briefOf: (id) => briefs.get(id),
      nameOf: (id) => briefs.get(id)?.name[language] ?? fromSlug(id),
    }),
    [briefs, language],
  );
}

/** The names that the advice around was given. */
export const NamesScope = createContext<Names | undefined>(undefined);

/** The names of what the advice around mentions. */
export function useNames(): Names {
  const names = useContext(NamesScope);
  if (names === undefined) throw new Error('Only a part of an advice may ask for its names');
  return names;
}

function fromSlug(id: string): string {
  const words = id.slice(id.indexOf(':') + 1).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
